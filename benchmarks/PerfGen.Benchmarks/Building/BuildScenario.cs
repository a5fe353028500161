namespace PerfGen.Benchmarks.Building;

/// <summary>One occasion to build.</summary>
/// <param name="Name">For the table.</param>
/// <param name="UsesServer">True for the compiler that goes on running between builds, as on a developer's machine; false for one that starts with each, as on a build machine.</param>
/// <param name="Arguments">More for <c>dotnet build</c>.</param>
internal sealed record BuildScenario(string Name, bool UsesServer, params string[] Arguments)
{
    public static readonly IReadOnlyList<BuildScenario> All =
    [
        new("everything, by a compiler that has just started", UsesServer: false, "--no-incremental"),
        new("everything, by a compiler that is running", UsesServer: true, "--no-incremental"),
        new("nothing, for nothing has changed", UsesServer: true),
    ];

    /// <summary>Builds of each variant before any is measured: a compiler that goes on running goes on compiling itself for a good many of them.</summary>
    public int WarmUps => UsesServer ? 4 : 1;

    public BuildCost Build(string folder, CompilerServer server) => BuildCost.Of(
        folder,
        server,
        ["build", "--no-restore", "--configuration", "Release", "-nologo", "-v:quiet", "--tl:off", "-nodeReuse:false", UsesServer ? server.Option : "-p:UseSharedCompilation=false", .. Arguments]);
}
