using System.Text.Json;
using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;

namespace PerfGen.EndToEnd.Tests;

/// <summary>The report that a build leaves, and the budgets it holds, with the package as a user has it.</summary>
[Collection(PackageUsers.Name)]
public sealed partial class BuildReportTests(LocalFeed feed)
{
    private const string Library = """
        using System;
        using PerfGen;
        namespace Shop;
        public static class Prices
        {
            public static int Twice(int item) => Of(item) + Of(item);
            public static Func<int, int> Later() => Of;
            [Profile] public static int Of(int item) => item;
        }
        """;

    private const string Counted = """
        using System.Collections.Generic;
        using System.Diagnostics.Metrics;
        namespace Shop;
        public static class Counted
        {
            private static readonly Meter _meter = new("shop");
            private static readonly Counter<int> _orders = _meter.CreateCounter<int>("shop.orders");

            public static void Place(string userId)
            {
                _orders.Add(1, new KeyValuePair<string, object?>("user.id", userId));
        #pragma warning disable PG1001
                _orders.Add(2, new KeyValuePair<string, object?>("user.id", userId));
        #pragma warning restore PG1001
            }
        }
        """;

    private static readonly string[] _files = ["manifest.json", "report.html", "report.md"];

    [Fact]
    public async Task ABuildLeavesAReportTheNextOneNothingAndCleanRemovesIt()
    {
        // The name makes paths with a space and beyond ASCII.
        UserProject project = new UserProject(feed, "Präise Shop", isProgram: false).Write("Prices.cs", Library);

        CommandRun first = (await project.BuildAsync("--tl:off")).Successful();
        Assert.Equal(
            $"PerfGen: 1 method, 2 of 3 call sites measured (66.6 %), up to 1 series -> {Path.Combine(Report(project), "report.html")}",
            Assert.Single(Lines(first)));
        Assert.Equal(_files, Names(project));
        using (JsonDocument manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Report(project), "manifest.json"))))
            Assert.Equal("Shop.Prices.Of", manifest.RootElement.GetProperty("methods")[0].GetProperty("name").GetString());
        string[] before = Contents(project);
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(Report(project), "report.html"));

        Assert.Empty(Lines((await project.BuildAsync("--tl:off", "--no-restore")).Successful()));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Report(project), "report.html")));

        // One that was deleted comes back, and is the same.
        File.Delete(Path.Combine(Report(project), "report.html"));
        Assert.Single(Lines((await CommandRun.DotNetAsync(project.Folder, "msbuild", "-p:Configuration=Release", "-nologo")).Successful()));
        Assert.Equal(before, Contents(project));

        (await CommandRun.DotNetAsync(project.Folder, "clean", "--configuration", "Release")).Successful();
        Assert.Empty(Names(project));
    }

    [Fact]
    public async Task OnlyProjectsThatProfileHaveOneHoweverTheyComeByThePackage()
    {
        UserProject library = new UserProject(feed, "Shop", isProgram: false).Write("Prices.cs", Library);
        UserProject middle = new UserProject(feed, "Middle", isProgram: false, references: [library]).Write("Middle.cs", "public class Middle { }").WithoutPackage();
        UserProject program = new UserProject(feed, "Till", references: [middle]).Write("Program.cs", "System.Console.WriteLine(Shop.Prices.Twice(2));").WithoutPackage();

        CommandRun publish = (await CommandRun.DotNetAsync(program.Folder, "publish", "--configuration", "Release", "--tl:off")).Successful();

        Assert.StartsWith("PerfGen: 1 method, 2 of 3 call sites measured", Assert.Single(Lines(publish)));
        Assert.Equal(_files, Names(library));
        Assert.False(Directory.Exists(Report(middle)));
        Assert.False(Directory.Exists(Report(program)));
    }

    [Fact]
    public async Task AnEditorsBuildWritesNothingAndSwitchingItOffRemovesIt()
    {
        UserProject project = new UserProject(feed, "Shop", isProgram: false).Write("Prices.cs", Library);
        (await CommandRun.DotNetAsync(project.Folder, "restore")).Successful();
        (await CommandRun.DotNetAsync(project.Folder, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true;BuildingProject=false;SkipCompilerExecution=true;ProvideCommandLineArgs=true;Configuration=Release")).Successful();
        Assert.False(Directory.Exists(Report(project)));

        (await project.BuildAsync("--no-restore")).Successful();
        Assert.Equal(_files, Names(project));

        Assert.Empty(Lines((await project.BuildAsync("--tl:off", "--no-restore", "-p:PerfGenReport=false")).Successful()));
        Assert.Empty(Names(project));
    }

    [Fact]
    public async Task RulesForPrometheusAreWrittenWhenAskedForAndKeptUpToDate()
    {
        UserProject project = new UserProject(feed, "Präise Shop", "<PerfGenRules>true</PerfGenRules>", isProgram: false).Write("Prices.cs", Library.Replace("[Profile]", "[Threshold(P95Ms = 50)]", StringComparison.Ordinal));
        string rules = Path.Combine(Report(project), "rules.yml");

        (await project.BuildAsync("--tl:off")).Successful();
        Assert.Equal([.. _files, "rules.yml"], Names(project));
        Assert.Contains("- alert: PerfGenP95TooHigh\n", await File.ReadAllTextAsync(rules));
        Assert.Contains("le=\"0.05\"", await File.ReadAllTextAsync(rules));
        DateTime written = File.GetLastWriteTimeUtc(rules);

        (await project.BuildAsync("--no-restore")).Successful();
        Assert.Equal(written, File.GetLastWriteTimeUtc(rules));

        project.Write("Prices.cs", Library.Replace("[Profile]", "[Threshold(P95Ms = 75)]", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore", "-p:PerfGenReport=false")).Successful();
        Assert.Equal(["rules.yml"], Names(project));
        Assert.Contains("le=\"0.075\"", await File.ReadAllTextAsync(rules));

        (await project.BuildAsync("--no-restore", "-p:PerfGenRules=false")).Successful();
        Assert.Equal(_files, Names(project));

        (await project.BuildAsync("--no-restore")).Successful();
        (await CommandRun.DotNetAsync(project.Folder, "clean", "--configuration", "Release")).Successful();
        Assert.Empty(Names(project));
    }

    [Fact]
    public async Task EachTargetFrameworkHasItsOwn()
    {
        UserProject project = new UserProject(feed, "Shop", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>", isProgram: false)
            .ForOneFramework("net10.0").Write("Prices.cs", "#if NET\n" + Library + "\n#else\npublic class Plain { }\n#endif\n");

        CommandRun build = (await project.BuildAsync("--tl:off")).Successful();

        Assert.Single(Lines(build));
        Assert.Equal(_files, Names(project));
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "obj", "Release", "netstandard2.0", "perfgen")));
    }

    [Fact]
    public async Task ABrokenBudgetIsOneErrorAtEachBuildUntilItIsKept()
    {
        UserProject project = new UserProject(feed, "Shop", isProgram: false).Write("Prices.cs", Library);
        (await project.BuildAsync()).Successful();

        foreach (string arguments in new[] { "-p:PerfGenMinCoverage=90", "-p:PerfGenMinCoverage=90" })
        {
            CommandRun broken = await project.BuildAsync("--no-restore", "--tl:off", arguments);
            Assert.NotEqual(0, broken.ExitCode);
            Assert.Equal(
                ["error PG7001: 2 of 3 call sites of profiled methods are measured (66.6 %), and PerfGenMinCoverage asks for 90 %; the report lists what escapes, and why."],
                Said(broken));
        }

        // The report is no condition of the budget.
        CommandRun series = await project.BuildAsync("--no-restore", "--tl:off", "-p:PerfGenMaxSeries=0", "-p:PerfGenReport=false");
        Assert.StartsWith("error PG7002: The profiled methods can make 1 series, and PerfGenMaxSeries allows 0; ", Assert.Single(Said(series)));

        (await project.BuildAsync("--no-restore", "-p:PerfGenMinCoverage=66.6", "-p:PerfGenMaxSeries=1")).Successful();
    }

    [Fact]
    public async Task WhatGoesWrongIsAWarningThatFailsNoBuild()
    {
        UserProject project = new UserProject(feed, "Shop", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><PerfGenSnapshot>nowhere.json</PerfGenSnapshot>", isProgram: false).Write("Prices.cs", Library);

        // A file where the folder would be: no one can write there, not even root.
        Directory.CreateDirectory(Path.GetDirectoryName(Report(project))!);
        await File.WriteAllTextAsync(Report(project), "in the way");

        string[] said = Said((await project.BuildAsync("--tl:off")).Successful());

        Assert.Equal(2, said.Length);
        Assert.StartsWith("warning PG7004: The profile report of 'obj/Release/net10.0/Shop.dll' could not be written to 'obj/Release/net10.0/perfgen/': ", said[0]);
        Assert.StartsWith($"warning PG7005: The snapshot '{Path.Combine(project.Folder, "nowhere.json")}' cannot be read: ", said[1]);
        Assert.Equal(said, Said((await project.BuildAsync("--tl:off", "--no-restore")).Successful()));
    }

    [Fact]
    public async Task ASnapshotPutsItsNumbersBesideTheMethods()
    {
        UserProject project = new UserProject(feed, "Work").Add("Work.cs");
        (await project.BuildAsync()).Successful();
        await project.RunAsync("work", new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = Path.Combine(project.Folder, "profile.json") });

        (await project.BuildAsync("--no-restore", "-p:PerfGenSnapshot=profile.json")).Successful();

        string report = await File.ReadAllTextAsync(Path.Combine(Report(project), "report.md"));
        Assert.Matches(@"\| Shop\.Till\.Add\(int\)<br>Work\.cs:\d+ \| interceptor \| 3 of 3 \|  \| 1 \|  \| 1,000 \| 0 \| ", report);
    }

    [Fact]
    public async Task WarningsOfTheRulesAreCollectedWhereTheReportIsAskedForThem()
    {
        UserProject project = new UserProject(feed, "Präise Shop", isProgram: false).Write("Prices.cs", Library).Write("Counted.cs", Counted);
        string log = Path.Combine(project.Folder, "obj", "Release", "net10.0", "Präise Shop.csproj.PerfGenReport.sarif");
        string[] wanted = ["build", "--tl:off", "--no-restore", "--configuration", "Release", "-p:PerfGenReportWarnings=true"];
        (await project.BuildAsync("--tl:off")).Successful();
        Assert.DoesNotContain("## Warnings of the rules", Markdown(project), StringComparison.Ordinal);

        // Nothing but the setting has changed, and yet the compiler has to say it once more.
        (await CommandRun.DotNetAsync(project.Folder, wanted)).Successful();
        Assert.Equal(["| Counted.cs:11 | PG1001 |"], Warned(project));
        Assert.True(File.Exists(log));

        DateTime compiled = File.GetLastWriteTimeUtc(log);
        Assert.Empty(Lines((await CommandRun.DotNetAsync(project.Folder, wanted)).Successful()));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(log));

        project.Write("Counted.cs", "\n\n" + Counted);
        (await CommandRun.DotNetAsync(project.Folder, wanted)).Successful();
        Assert.Equal(["| Counted.cs:13 | PG1001 |"], Warned(project));

        (await project.BuildAsync("--no-restore")).Successful();
        Assert.Empty(Warned(project));
        Assert.False(File.Exists(log));
    }

    [Fact]
    public async Task AnErrorLogThatTheProjectHasAnywayIsReadAndNoneThatCannotBeIsSpokenOf()
    {
        UserProject project = new UserProject(feed, "Shop", "<ErrorLog>every build.sarif,version=2.1</ErrorLog>", isProgram: false).Write("Prices.cs", Library).Write("Counted.cs", Counted);
        (await project.BuildAsync()).Successful();
        Assert.Equal(["| Counted.cs:11 | PG1001 |"], Warned(project));

        // SARIF 1.0 is what the compiler writes without a version.
        string[] said = Said((await project.BuildAsync("--no-restore", "--tl:off", "--no-incremental", "-p:ErrorLog=old.sarif")).Successful());
        Assert.Empty(said);
        Assert.Empty(Warned(project));

        said = Said((await project.BuildAsync("--no-restore", "--tl:off", "--no-incremental", "-p:ErrorLog=old.sarif", "-p:PerfGenReportWarnings=true", "-p:TreatWarningsAsErrors=true", "-p:NoWarn=PG1001")).Successful());
        Assert.Equal(
            [$"warning PG7006: The error log '{Path.Combine(project.Folder, "old.sarif")}' is SARIF 1.0.0, and SARIF 2.1.0 is read here; add ',version=2.1' to ErrorLog. The profile report has no warnings of the rules."],
            said);
    }

    private static string Markdown(UserProject project) => File.ReadAllText(Path.Combine(Report(project), "report.md"));

    /// <summary>Place and rule of each warning in the report.</summary>
    private static IEnumerable<string> Warned(UserProject project) => Markdown(project).Split('\n')
        .SkipWhile(static line => line != "## Warnings of the rules")
        .Where(static line => line.Contains("| PG", StringComparison.Ordinal))
        .Select(static line => string.Join('|', line.Split('|')[..3]) + "|");

    private static string Report(UserProject project) => Path.Combine(project.Folder, "obj", "Release", "net10.0", "perfgen");

    private static string[] Names(UserProject project) =>
        Directory.Exists(Report(project)) ? [.. Directory.GetFiles(Report(project)).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    private static string[] Contents(UserProject project) => [.. _files.Select(file => File.ReadAllText(Path.Combine(Report(project), file)))];

    private static IEnumerable<string> Lines(CommandRun build) =>
        build.Output.Split('\n').Select(static line => line.Trim()).Where(static line => line.StartsWith("PerfGen:", StringComparison.Ordinal));

    private static string[] Said(CommandRun build) => [.. Coded().Matches(build.Output).Select(static match => match.Groups["text"].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<text>(?:warning|error) PG7\d+: [^\r\n]*?) \[[^\]\r\n]+\]\r?$", RegexOptions.Multiline)]
    private static partial Regex Coded();
}
