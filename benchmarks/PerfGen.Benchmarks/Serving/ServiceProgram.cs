using PerfGen.Benchmarks.Building;

namespace PerfGen.Benchmarks.Serving;

/// <summary>A project that serves the sample's shop.</summary>
/// <param name="Project">Its folder in the repository.</param>
/// <param name="Assembly">What it is compiled to.</param>
internal sealed record ServiceProgram(string Project, string Assembly)
{
    public static readonly ServiceProgram Plain = new("benchmarks/PerfGen.Benchmarks.Service", "PerfGen.Benchmarks.Service.dll");
    public static readonly ServiceProgram Measured = new("samples/WebApi/WebApi.csproj", "Shop.dll");

    /// <summary>Compiles it as it is now, optimised.</summary>
    public void Build(string root) =>
        BuildCost.DotNet(ReadmeTable.Repository, "build", Project, "--configuration", "Release", "-nologo", "-v:quiet", "-nodeReuse:false", "--artifacts-path", Path.Combine(root, "artifacts"));

    public string Find(string root) => Directory.EnumerateFiles(Path.Combine(root, "artifacts", "bin"), Assembly, SearchOption.AllDirectories).First();
}
