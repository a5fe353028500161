using System.Text.Json;
using System.Xml.Linq;
using PerfGen.Cli.Reading;

namespace PerfGen.Cli.Benching;

/// <summary>The project with the benchmarks, by its path inside the repository.</summary>
/// <param name="RelativePath">From the repository's root to the project file.</param>
internal sealed record BenchmarkProject(string RelativePath)
{
    /// <summary>The project that was named, or the only one that refers to BenchmarkDotNet.</summary>
    public static BenchmarkProject Find(string root, string folder, string? named)
    {
        if (named is not null)
        {
            string path = Path.GetFullPath(named, folder);
            string[] files = File.Exists(path) ? [path] : Directory.Exists(path) ? Directory.GetFiles(path, "*.*proj") : [];
            return files is [var only]
                ? new BenchmarkProject(Path.GetRelativePath(RealPath(root), RealPath(only)))
                : throw CommandException.Usage($"'{named}' names {(files.Length == 0 ? "no project" : "several projects")}; give the path of the benchmarks' project file.");
        }

        string[] candidates = [.. Directory.EnumerateFiles(root, "*.*proj", SearchOption.AllDirectories).Where(IsBenchmarks).Order(StringComparer.Ordinal)];
        return candidates switch
        {
            [var only] => new BenchmarkProject(Path.GetRelativePath(root, only)),
            [] => throw CommandException.Usage($"No project under '{root}' refers to BenchmarkDotNet and is a program; name the benchmarks' project with --project."),
            _ => throw CommandException.Usage($"Several projects refer to BenchmarkDotNet ({string.Join(", ", candidates.Take(4).Select(file => Path.GetRelativePath(root, file)))}); name one with --project."),
        };
    }

    /// <summary>Builds the project in a copy of the repository and says where the program is.</summary>
    public async Task<string> BuildAsync(string copy, string version, CancellationToken cancellation)
    {
        string project = Path.Combine(copy, RelativePath);
        if (!File.Exists(project))
            throw CommandException.Input($"The {version} has no '{RelativePath}'; choose a base that has the benchmarks.");

        ProcessRun build = await ProcessRun.RunAsync(
            "dotnet", ["build", project, "--configuration", "Release", "-nologo", "-v", "quiet", "-nodeReuse:false"], Path.GetDirectoryName(project)!, cancellation);
        if (build.ExitCode != 0)
            throw CommandException.Input($"The {version} does not build; repair it, or choose another base:{Environment.NewLine}{build.Tail}");

        ProcessRun target = await ProcessRun.RunAsync(
            "dotnet", ["msbuild", project, "-property:Configuration=Release", "-getProperty:TargetPath", "-getProperty:TargetFrameworks", "-nologo"], Path.GetDirectoryName(project)!, cancellation);
        return TargetPath(target.Output) is { } path && File.Exists(path)
            ? path
            : throw CommandException.Input($"The {version}'s '{RelativePath}' built no program for a single target framework; give the benchmarks a project with one TargetFramework.");
    }

    private static string? TargetPath(string output)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(output);
            return document.RootElement.Child("Properties")?.Text("TargetPath");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsBenchmarks(string file)
    {
        // Outputs of builds hold generated projects.
        string[] folders = file.Split(Path.DirectorySeparatorChar);
        if (folders.Contains("bin") || folders.Contains("obj"))
            return false;

        try
        {
            XElement project = XElement.Load(file);
            return project.Descendants().Any(static one => one.Name.LocalName == "PackageReference" && (string?)one.Attribute("Include") == "BenchmarkDotNet")
                && project.Descendants().Any(static one => one.Name.LocalName == "OutputType" && string.Equals(one.Value, "Exe", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception error) when (error is System.Xml.XmlException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Git resolves links in the root's path, the user may not have: compare like with like.</summary>
    private static string RealPath(string path)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string part in Path.GetRelativePath(real, path).Split(Path.DirectorySeparatorChar))
        {
            real = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
