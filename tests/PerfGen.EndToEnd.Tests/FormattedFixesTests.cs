using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests;

/// <summary>Fixes are applied by the tool that people use: <c>dotnet format</c>, on a project that references the package.</summary>
[Collection(PackageUsers.Name)]
public sealed partial class FormattedFixesTests(LocalFeed feed)
{
    private static readonly string _sample = Path.Combine(Repository.Root, "samples", "HotPathRules");
    private static readonly string[] _libraries = ["ApplicationInsights.cs", "AppMetrics.cs", "PrometheusNet.cs"];

    /// <summary>One project holds what every rule with a fix reports; one run fixes it, and the compiler has nothing left to say.</summary>
    [Fact]
    public async Task FormatTurnsWhatIsWrongIntoWhatIsRightAndTheProjectBuildsClean()
    {
        string[] ids = FixableRules();
        Assert.Contains("PG1001", ids);
        UserProject project = WrongProject(ids);

        string before = (await project.BuildAsync()).Successful().Output;
        Assert.All(ids, id => Assert.Contains($"warning {id}:", before));

        (await CommandRun.DotNetAsync(project.Folder, ["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. ids])).Successful();

        string[] others = [.. ids
            .Select(id => (Right: Sample("Right", id).Replace("HotPathRules.Right", "HotPathRules.Wrong", StringComparison.Ordinal), Fixed: File.ReadAllText(Path.Combine(project.Folder, id + ".cs"))))
            .Where(static file => file.Fixed != file.Right)
            .Select(static file => file.Fixed)];
        Assert.True(others.Length == 0, string.Join('\n', others));
        CommandRun after = (await project.BuildAsync("-warnaserror")).Successful();
        Assert.Contains("0 Warning(s)", after.Output);
    }

    /// <summary>The rules that a fixer of this repository names.</summary>
    private static string[] FixableRules() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "analyzers", "PerfGen.CodeFixes"), "*Fixer.cs", SearchOption.AllDirectories)
            .SelectMany(static path => Constructor().Matches(File.ReadAllText(path)))
            .SelectMany(static match => Id().Matches(match.Value).Select(static id => id.Value))
            .Distinct()
            .Where(static id => File.Exists(Path.Combine(_sample, "Wrong", id + ".cs")))
            .Order(StringComparer.Ordinal),
    ];

    private UserProject WrongProject(string[] ids)
    {
        var project = new UserProject(feed, "Fixable", "</PropertyGroup><ItemGroup><FrameworkReference Include=\"Microsoft.AspNetCore.App\" /></ItemGroup><PropertyGroup>", isProgram: false);
        foreach (string id in ids)
            project.Write(id + ".cs", Sample("Wrong", id));
        foreach (string library in _libraries)
            project.Write(library, File.ReadAllText(Path.Combine(Repository.Root, "tests", "PerfGen.Analyzers.Tests", "Libraries", library)));
        return project.Write(".editorconfig", $"root = true\n[PG*.cs]\n{string.Join('\n', ids.Select(static id => $"dotnet_diagnostic.{id}.severity = warning"))}\n");
    }

    private static string Sample(string side, string id) => File.ReadAllText(Path.Combine(_sample, side, id + ".cs"));

    [GeneratedRegex(@"RuleFixer\([^)]*\)")]
    private static partial Regex Constructor();

    [GeneratedRegex("PG[0-9]{4}")]
    private static partial Regex Id();
}
