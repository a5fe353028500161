using System.Globalization;
using PerfGen.Benchmarks.Generating;

namespace PerfGen.Benchmarks.Building;

/// <summary><c>build-time</c>: what PerfGen adds to <c>dotnet build</c>, into the README; <c>build-time rounds files</c>: the same of another size, to look at only.</summary>
internal static class BuildTimeCommand
{
    public const string Name = "build-time";
    private const int UsualRounds = 7, UsualFiles = 500;

    // As many files as share a profiled method.
    private const int FewestFiles = SyntheticProject.FilesPerDeclaration;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        int rounds = UsualRounds, files = UsualFiles;
        if (arguments is not [] && !(arguments is [var first, var second] && IsNumber(first, 1, out rounds) && IsNumber(second, FewestFiles, out files)))
        {
            Console.Error.WriteLine($"'{Name}' takes no argument, or the numbers of rounds and of files (at least {FewestFiles}), such as '{Name} {UsualRounds} {UsualFiles}'.");
            return 2;
        }

        string root = Directory.CreateTempSubdirectory("perfgen-build-time-").FullName;
        try
        {
            Prepare(root, files);
            string table = BuildTimeTable.Write(BuildTimeRun.Of(root, rounds));
            Console.Write(table);
            return arguments is not [] || ReadmeTable.Replace(Name, table) ? 0 : 3;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static bool IsNumber(string text, int least, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least;

    /// <summary>Packs what a user would get, of the sources as they are, and restores a project for each variant.</summary>
    private static void Prepare(string root, int files)
    {
        string feed = Path.Combine(root, "feed"), version = ProjectOnDisk.Version;
        BuildCost.DotNet(
            ReadmeTable.Repository,
            "pack", "runtime/PerfGen", "--configuration", "Release", "--artifacts-path", Path.Combine(root, "artifacts"), $"-p:Version={version}", $"-p:PackageOutputPath={feed}");
        File.WriteAllText(Path.Combine(root, "NuGet.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
            </configuration>
            """);
        foreach (BuildVariant variant in BuildVariant.All.DistinctBy(static variant => variant.Folder))
        {
            variant.Write(root, version, files);
            BuildCost.DotNet(Path.Combine(root, variant.Folder), "restore");
        }
    }
}
