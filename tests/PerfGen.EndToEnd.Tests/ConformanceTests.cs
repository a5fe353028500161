using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests;

/// <summary>
/// Every shape of a call that a C# program can write, in one program: a file in the folder <c>Shapes</c> for each, which says how
/// many calls and errors of which series it expects, and what it prints, with PerfGen and without.
/// </summary>
/// <remarks>
/// A shape is a type <c>Shapes.FileName.Shape</c> with a static <c>Run</c> that returns a string or a task of one. Its series
/// are all those whose names start with <c>Shapes.FileName.</c>, and all those it lists:
/// <code>
/// // expect: Shapes.Sum.Add calls 3 errors 1 cancelled 0
/// // expect: Shapes.Sum.Add { kind=a, big=true } from Shapes.Sum.Shape.Run calls 2
/// // result: 6
/// </code>
/// </remarks>
[Collection(PackageUsers.Name)]
public sealed partial class ConformanceTests(LocalFeed feed, ConformanceTests.Programs programs) : IClassFixture<ConformanceTests.Programs>
{
    private static readonly string _folder = Path.Combine(Repository.Root, "tests", "PerfGen.EndToEnd.Tests", "Shapes");

    public static TheoryData<string> Shapes { get; } =
        [.. Directory.GetFiles(_folder, "*.cs").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task AShapeIsMeasuredAndRunsAsItWouldWithout(string shape)
    {
        (IReadOnlyDictionary<string, string> measured, IReadOnlyDictionary<string, string> plain, Snapshot snapshot) = await programs.OfAsync(feed);
        string text = await File.ReadAllTextAsync(Path.Combine(_folder, shape + ".cs"), TestContext.Current.CancellationToken);
        string result = ResultLine().Match(text).Groups["text"].Value;
        string[] expected = [.. ExpectedLine().Matches(text).Select(static match => Describe(match))];
        string[] named = [.. ExpectedLine().Matches(text).Select(static match => match.Groups["name"].Value)];

        Assert.Equal(result, plain.GetValueOrDefault(shape, "(did not run)"));
        Assert.Equal(result, measured.GetValueOrDefault(shape, "(did not run)"));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            snapshot.Methods
                .Where(row => row.Name.StartsWith($"Shapes.{shape}.", StringComparison.Ordinal) || named.Contains(row.Name))
                .Select(static row => Describe(row))
                .Order(StringComparer.Ordinal));
    }

    private static string Describe(Match expected)
    {
        string[] labels = [.. expected.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return Describe(
            expected.Groups["name"].Value, labels, expected.Groups["caller"].Value,
            Count(expected.Groups["calls"]), Count(expected.Groups["errors"]), Count(expected.Groups["cancelled"]));
    }

    private static string Describe(MethodSnapshot row) => Describe(
        row.Name, row.Labels?.Select(static label => $"{label.Key}={label.Value}") ?? [], row.Caller ?? "", row.Calls, row.Errors, row.Cancelled);

    private static string Describe(string name, IEnumerable<string> labels, string caller, long calls, long errors, long cancelled) =>
        $"{name} {{{string.Join(", ", labels.Order(StringComparer.Ordinal))}}} from '{caller}' calls {calls} errors {errors} cancelled {cancelled}";

    private static long Count(Group digits) => digits.Success ? long.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^//[ ]expect:[ ](?<name>\S+?(<[^>\r\n]*>\S*?)*)
        ([ ]\{(?<labels>[^}\r\n]*)\})?
        ([ ]from[ ](?<caller>[^\r\n]+?))?
        [ ]calls[ ](?<calls>[0-9]+)
        ([ ]errors[ ](?<errors>[0-9]+))?
        ([ ]cancelled[ ](?<cancelled>[0-9]+))?\r?$
        """,
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex ExpectedLine();

    [GeneratedRegex(@"^// result: (?<text>[^\r\n]*)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ResultLine();

    /// <summary>The two programs made of the same sources, each built and run once.</summary>
    public sealed class Programs
    {
        private const string Properties = """
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            """;

        private (IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>, Snapshot)? _outcome;

        internal async Task<(IReadOnlyDictionary<string, string> Measured, IReadOnlyDictionary<string, string> Plain, Snapshot Snapshot)> OfAsync(LocalFeed feed)
        {
            if (_outcome is { } known)
                return known;

            (CommandRun measured, Snapshot snapshot) = await (await BuildAsync(feed, Properties)).ProfileAsync("");
            CommandRun plain = await (await BuildAsync(feed, Properties + "<PerfGenEnabled>false</PerfGenEnabled>")).RunAsync("");
            _outcome = (Results(measured.Successful()), Results(plain.Successful()), snapshot);
            return _outcome.Value;
        }

        private static async Task<UserProject> BuildAsync(LocalFeed feed, string properties)
        {
            var project = new UserProject(feed, "Conformance", properties);

            // In a folder of their own, so that the rules switched off there stay on for what the generator writes.
            Directory.CreateDirectory(Path.Combine(project.Folder, "Shapes"));
            foreach (string file in Directory.GetFiles(_folder))
                project.Write(Path.Combine("Shapes", Path.GetFileName(file)), await File.ReadAllTextAsync(file));
            CommandRun build = (await project.Write("Program.cs", Program()).BuildAsync()).Successful();
            Assert.Contains("0 Warning(s)", build.Output);
            return project;
        }

        private static string Program()
        {
            var text = new StringBuilder();
            foreach (string shape in Shapes.Select(static row => row.Data))
                text.AppendLine(CultureInfo.InvariantCulture, $"await PrintAsync(\"{shape}\", static () => Of(global::Shapes.{shape}.Shape.Run()));");
            return $$"""
                #pragma warning disable CA1031, CA2007
                {{text}}
                static Task<string> Of(object result) => result as Task<string> ?? Task.FromResult((string)result);

                static async Task PrintAsync(string name, Func<Task<string>> run)
                {
                    string result;
                    try
                    {
                        result = await run().ConfigureAwait(false);
                    }
                    catch (Exception exception)
                    {
                        result = exception.ToString().ReplaceLineEndings(" ");
                    }

                    Console.WriteLine($"{name}={result}");
                }
                """;
        }

        private static Dictionary<string, string> Results(CommandRun run) => run.Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split('=', 2))
            .ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "");
    }
}
