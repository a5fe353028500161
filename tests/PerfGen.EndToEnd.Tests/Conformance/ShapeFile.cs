using System.Globalization;
using System.Text.RegularExpressions;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Snapshots;

namespace PerfGen.EndToEnd.Tests.Conformance;

/// <summary>
/// A file of the folder <c>Shapes</c>: a type <c>Shapes.FileName.Shape</c> with a static <c>Run</c> that returns a string or a task of
/// one, and what is expected of it, in its first lines. Its series are all those whose names start with <c>Shapes.FileName.</c>, and
/// all those it lists:
/// <code>
/// // language: 13
/// // expect: Shapes.Sum.Add calls 3 errors 1 cancelled 0
/// // expect: Shapes.Sum.Add { kind=a, big=true } from Shapes.Sum.Shape.Run calls 2
/// // unmeasured: Shapes.Sum.Subtract: it is a call through 'base'
/// // diagnostic: PG6001 Subtract
/// // result: 6
/// </code>
/// <c>language</c> is the lowest version of C# that has the shape, 12 if nothing is said. An <c>unmeasured</c> line is a method or a
/// call that the manifest says is not measured, with its reason; a <c>diagnostic</c> is a rule and the text that it underlines.
/// </summary>
internal sealed partial class ShapeFile
{
    private readonly string _path;
    private readonly string _text;

    private ShapeFile(string path)
    {
        _path = path;
        _text = File.ReadAllText(path);
        Name = Path.GetFileNameWithoutExtension(path);
        Language = LanguageLine().Match(_text) is { Success: true } line ? int.Parse(line.Groups["version"].Value, CultureInfo.InvariantCulture) : 12;
        Result = ResultLine().Match(_text).Groups["text"].Value;
        Series = [.. ExpectedLine().Matches(_text).Select(static match => match.Groups["name"].Value)];
        Rows = [.. ExpectedLine().Matches(_text).Select(Describe).Order(StringComparer.Ordinal)];
        Remarks = [.. RemarkLine().Matches(_text).Select(static line => line.Groups["text"].Value).Order(StringComparer.Ordinal)];
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "PerfGen.EndToEnd.Tests", "Shapes");

    public static IReadOnlyDictionary<string, ShapeFile> All { get; } = Directory.GetFiles(Folder, "*.cs")
        .Order(StringComparer.Ordinal)
        .Select(static path => new ShapeFile(path))
        .ToDictionary(static shape => shape.Name);

    public string Name { get; }

    public string FileName => Name + ".cs";

    public string Text => _text;

    public int Language { get; }

    public string Result { get; }

    /// <summary>The expected rows of the snapshot, as <see cref="RowsIn"/> writes them.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>The lines about what is not measured, without their slashes.</summary>
    public IReadOnlyList<string> Remarks { get; }

    private IReadOnlyList<string> Series { get; }

    public string[] RowsIn(Snapshot? snapshot) =>
    [
        .. Assert.IsType<Snapshot>(snapshot).Methods
            .Where(row => row.Name.StartsWith($"Shapes.{Name}.", StringComparison.Ordinal) || Series.Contains(row.Name))
            .Select(static row => Describe(
                row.Name, row.Labels?.Select(static label => $"{label.Key}={label.Value}") ?? [], row.Caller ?? "", row.Calls, row.Errors, row.Cancelled))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Writes other remarks into the file, in front of the result.</summary>
    public void Rewrite(IEnumerable<string> remarks)
    {
        string bare = RemarkLine().Replace(_text, "");
        string lines = string.Concat(remarks.Select(static remark => $"// {remark}\n"));
        File.WriteAllText(_path, ResultLine().Replace(bare, match => lines + match.Value, 1));
    }

    private static string Describe(Match expected)
    {
        string[] labels = expected.Groups["labels"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Describe(
            expected.Groups["name"].Value, labels, expected.Groups["caller"].Value,
            Count(expected.Groups["calls"]), Count(expected.Groups["errors"]), Count(expected.Groups["cancelled"]));
    }

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

    [GeneratedRegex(@"^// language: (?<version>[0-9]+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"^// (?<text>(unmeasured|diagnostic): [^\r\n]*)\r?\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RemarkLine();
}
