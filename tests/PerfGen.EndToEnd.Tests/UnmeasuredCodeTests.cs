using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests;

/// <summary>What is not measured is told in the build, and the fix for it, applied as users apply it, makes it measured.</summary>
[Collection(PackageUsers.Name)]
public sealed partial class UnmeasuredCodeTests(LocalFeed feed)
{
    private const string Program = """
        [assembly: PerfGen.Profile("Stop.*")]

        var till = new Shop.Till();
        till.Closed += till.OnClosed;
        Console.WriteLine(new[] { 1, 2, 3 }.Select(till.Price).Sum() + till.Close("today"));
        """;

    private const string Till = """
        using PerfGen;

        namespace Shop;

        /// <summary>Where one pays.</summary>
        public class Till
        {
            private int _closed;

            public event EventHandler? Closed;

            /// <summary>What an item costs.</summary>
            [Profile]
            public int Price(int item) // In cents.
            {
                return item * 100;
            }

            [Profile]
            internal void OnClosed(object? sender, EventArgs e) => _closed++;

            [Profile]
            internal static void Forgotten()
            {
            }

            public int Close(string day)
            {
                using (Profiler.Scope(day))
                    Closed?.Invoke(this, EventArgs.Empty);
                return _closed;
            }
        }
        """;

    [Fact]
    public async Task TheBuildTellsWhatIsNotMeasuredAndWhy()
    {
        CommandRun build = (await Project().BuildAsync()).Successful();

        Assert.Equal(
            [
                "Program.cs(1) PG6007: This measures nothing: no ordinary method of this project has a name, or a type, that matches 'Stop.*'",
                "Till.cs(14) PG6001: 'Price' is not measured: its only use here is not measured: it is handed to 'Select' as a method group, and whoever invokes the delegate calls the method itself. Make it partial, with the body in 'private PriceCore'.",
                "Till.cs(20) PG6001: 'OnClosed' is not measured: it is an event handler, and whatever calls it is compiled elsewhere. Make it partial, with the body in 'private OnClosedCore'.",
                "Till.cs(23) PG6001: 'Forgotten' is not measured: nothing in this project calls it by name. Make it partial, with the body in 'private ForgottenCore'.",
                "Till.cs(29) PG6010: This scope measures nothing: the scope's name is not a constant; use a literal",
            ],
            Diagnostics(build, "warning"));
    }

    [Fact]
    public async Task TheFixMakesItMeasuredFromEverywhere()
    {
        UserProject project = Project();
        (await project.BuildAsync()).Successful();

        (await CommandRun.DotNetAsync(project.Folder, "format", "analyzers", "--diagnostics", "PG6001", "--no-restore")).Successful();

        string fixedTill = await File.ReadAllTextAsync(Path.Combine(project.Folder, "Till.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("public partial class Till", fixedTill);
        Assert.Contains(
            """
                /// <summary>What an item costs.</summary>
                [Profile]
                public partial int Price(int item); // In cents.

                private int PriceCore(int item)
                {
                    return item * 100;
                }
            """, fixedTill);
        CommandRun build = (await project.BuildAsync()).Successful();
        Assert.DoesNotContain("PG6001", build.Output);
        Assert.DoesNotContain("error", build.Output.Replace("0 Error(s)", "", StringComparison.Ordinal));

        (CommandRun run, Snapshot snapshot) = await project.ProfileAsync("");
        Assert.Equal("601", run.Output.Trim());
        Assert.Equal(["Shop.Till.OnClosed x1", "Shop.Till.Price x3"], snapshot.Methods.Select(static row => $"{row.Name} x{row.Calls}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ACallThatAnotherInterceptorTakesIsExplainedAtTheCall()
    {
        UserProject project = new UserProject(feed, "Twice", "<InterceptorsNamespaces>Mine</InterceptorsNamespaces><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>")
            .Write("Program.cs", """
                System.Console.WriteLine(Shop.Prices.Of(1));
                namespace Shop { public static class Prices { [PerfGen.Profile] public static int Of(int item) => item; } }
                """);
        (await project.BuildAsync()).Successful();
        string wrapper = Assert.Single(Directory.GetFiles(Path.Combine(project.Folder, "obj"), "Calls.Program*.g.cs", SearchOption.AllDirectories));
        string location = Regex.Match(await File.ReadAllTextAsync(wrapper, TestContext.Current.CancellationToken), @"InterceptsLocation\(1, ""[^""]+""\)").Value;

        CommandRun build = await project.Write("Mine.cs", $$"""
            namespace Mine
            {
                static class Interceptors { [System.Runtime.CompilerServices.{{location}}] internal static int Of(int item) => 2 * item; }
            }
            namespace System.Runtime.CompilerServices
            {
                [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
            }
            """).BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error CS9153", build.Output);
        Assert.StartsWith("Program.cs(1) PG6009: The call of 'Of' is intercepted by PerfGen and by Mine.cs, ", Assert.Single(Diagnostics(build, "error")));
    }

    [Theory]
    [InlineData("<LangVersion>11</LangVersion>", "", "its language version is 11.0, and generated code is C# 12. ")]
    [InlineData("", "<Target Name=\"Own\" BeforeTargets=\"CoreCompile\"><PropertyGroup><InterceptorsNamespaces>Mine</InterceptorsNamespaces></PropertyGroup></Target>", "'PerfGen.Generated' is not among its InterceptorsNamespaces. ")]
    public async Task AProjectThatCannotInterceptIsToldWhatToChange(string properties, string targets, string reason)
    {
        UserProject project = new UserProject(feed, "Old", properties)
            .Write("Directory.Build.targets", $"<Project>{targets}</Project>")
            .Write("Program.cs", """
                System.Console.WriteLine(Shop.Prices.Of(1) + new Shop.Prices().Twice(2));
                namespace Shop
                {
                    public partial class Prices
                    {
                        [PerfGen.Profile] public static int Of(int item) => item;
                        [PerfGen.Profile] public partial int Twice(int item);
                        private int TwiceCore(int item) => 2 * item;
                    }
                }
                """);

        CommandRun build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith($"Program.cs(1) PG6008: Nothing can be measured in this project: {reason}", Assert.Single(Diagnostics(build, "error")));
    }

    private UserProject Project() => new UserProject(feed, "Till").Write("Program.cs", Program).Write("Till.cs", Till);

    private static string[] Diagnostics(CommandRun build, string severity) =>
    [
        .. Diagnostic().Matches(build.Output)
            .Where(match => match.Groups["severity"].Value == severity)
            .Select(static match => $"{Path.GetFileName(match.Groups["file"].Value)}({match.Groups["line"].Value}) {match.Groups["id"].Value}: {match.Groups["message"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): (?<severity>\w+) (?<id>PG\d+): (?<message>[^\r\n]+?)( \(http[^)]*\))? \[[^\]\r\n]+\]\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Diagnostic();
}
