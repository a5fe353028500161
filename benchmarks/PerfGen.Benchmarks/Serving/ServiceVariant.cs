namespace PerfGen.Benchmarks.Serving;

/// <summary>One way to have the service.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Program">The project that is started.</param>
/// <param name="Arguments">For the program.</param>
internal sealed record ServiceVariant(string Name, ServiceProgram Program, params string[] Arguments)
{
    /// <summary>The first is what the others are compared with; the second shows how far two measurements of the same lie apart.</summary>
    public static readonly IReadOnlyList<ServiceVariant> All =
    [
        new("without PerfGen", ServiceProgram.Plain),
        new("without PerfGen, once more", ServiceProgram.Plain),
        new("with PerfGen", ServiceProgram.Measured, "--watch", "false"),
        new("and every call followed", ServiceProgram.Measured, "--watch", "true"),
    ];

    public Task<RunningService> StartAsync(string root) => RunningService.StartAsync(Program.Find(root), Arguments);
}
