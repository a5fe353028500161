namespace PerfGen.Benchmarks.Building;

/// <summary>One occasion to build.</summary>
/// <param name="Name">For the table.</param>
/// <param name="UsesServer">True for the compiler that goes on running between builds, as on a developer's machine; false for one that starts with each, as on a build machine.</param>
/// <param name="Repeated">How many times as many rounds it gets: a compiler that goes on running collects and recompiles itself when it pleases, and two builds of the same lie a
/// tenth apart.</param>
/// <param name="Variants">What is built, the measure of all first.</param>
/// <param name="Arguments">More for <c>dotnet build</c>.</param>
internal sealed record BuildScenario(string Name, bool UsesServer, int Repeated, IReadOnlyList<BuildVariant> Variants, params string[] Arguments)
{
    public static readonly IReadOnlyList<BuildScenario> All =
    [
        new("everything, by a compiler that has just started", UsesServer: false, Repeated: 1, BuildVariant.All, "--no-incremental"),
        new("everything, by a compiler that is running", UsesServer: true, Repeated: 10, BuildVariant.Judged, "--no-incremental"),
        new("nothing, for nothing has changed", UsesServer: true, Repeated: 1, BuildVariant.All),
    ];

    /// <summary>Builds of each variant before any is measured: a compiler that goes on running goes on compiling itself for a good many of them.</summary>
    public int WarmUps => UsesServer ? 4 : 1;

    public BuildCost Build(string folder, CompilerServer server) => BuildCost.Of(
        folder,
        server,
        ["build", "--no-restore", "--configuration", "Release", "-nologo", "-v:quiet", "--tl:off", "-nodeReuse:false", UsesServer ? server.Option : "-p:UseSharedCompilation=false", .. Arguments]);
}
