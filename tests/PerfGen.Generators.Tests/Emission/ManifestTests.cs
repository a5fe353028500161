using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfGen.Generators.Tests.Emission;

/// <summary>The manifest's parts are JSON, and say what the code beside them does.</summary>
public partial class ManifestTests
{
    public static TheoryData<string> Cases => [.. EmissionCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryPartIsJson(string name) => Assert.All(
        GeneratorRun.Of(new EmissionCase(name).Project()).Files.Values.SelectMany(static text => Raw().Matches(text)),
        static json => Assert.Equal(JsonValueKind.Object, Parse(json).ValueKind));

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMeasuredCallsAreThoseThatAreRedirected(string name)
    {
        foreach (string text in GeneratorRun.Of(new EmissionCase(name).Project()).Files.Where(static file => file.Key.StartsWith("Calls.", StringComparison.Ordinal)).Select(static file => file.Value))
        {
            var redirected = Location().Matches(text).Select(static location => $"{location.Groups["line"]},{location.Groups["column"]}");
            var measured = Parse(Raw().Match(text)).GetProperty("calls").EnumerateArray()
                .Where(static call => !call.TryGetProperty("unmeasured", out _))
                .Select(static call => $"{call.GetProperty("line").GetInt32()},{call.GetProperty("column").GetInt32()}");

            Assert.Equal(redirected.Order(StringComparer.Ordinal), measured.Order(StringComparer.Ordinal));
        }
    }

    private static JsonElement Parse(Match raw)
    {
        using JsonDocument json = JsonDocument.Parse(raw.Groups["json"].Value);
        return json.RootElement.Clone();
    }

    [GeneratedRegex(""" "{3}(?<json>.*)"{3} """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Raw();

    [GeneratedRegex("""\[InterceptsLocation\(.*\((?<line>\d+),(?<column>\d+)\)$""", RegexOptions.Multiline)]
    private static partial Regex Location();
}
