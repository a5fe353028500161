using System.Text.Json;
using System.Text.RegularExpressions;
using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;

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
                .Where(static call => !call.TryGetProperty("unmeasured", out _) && !call.TryGetProperty("mechanism", out _))
                .Select(static call => $"{call.GetProperty("line").GetInt32()},{call.GetProperty("column").GetInt32()}");

            Assert.Equal(redirected.Order(StringComparer.Ordinal), measured.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheCoverageCountsTheCallsThatAreListed(string name)
    {
        JsonElement[] parts = [.. GeneratorRun.Of(new EmissionCase(name).Project()).Files.Values.SelectMany(static text => Raw().Matches(text)).Select(Parse)];
        JsonElement[] calls = [.. parts.Where(static part => part.TryGetProperty("calls", out _)).SelectMany(static part => part.GetProperty("calls").EnumerateArray())
            .Where(static call => call.GetProperty("signature").GetString() is { Length: > 0 })];
        JsonElement[] sums = [.. parts.Where(static part => part.TryGetProperty("callSites", out _)).Select(static part => part.GetProperty("callSites"))];
        if (calls.Length > 0)
            Assert.Equal(calls.Length, Assert.Single(sums).GetProperty("total").GetInt32());
        Assert.Equal(calls.Count(static call => !call.TryGetProperty("unmeasured", out _)), sums.Sum(static sum => sum.GetProperty("measured").GetInt32()));
        Assert.All(sums, static sum => Assert.Equal(sum.GetProperty("total").GetInt32() > 0, sum.TryGetProperty("coverage", out _)));
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 7, "0")]
    [InlineData(1, 3, "33.3")]
    [InlineData(1999, 2000, "99.9")]
    [InlineData(2000, 2000, "100")]
    [InlineData(int.MaxValue, int.MaxValue, "100")]
    public void CoverageIsInPercentAndNeverRoundedUp(int measured, int total, string? percent) =>
        Assert.Equal(percent, CoverageEmitter.Percent(new CallCoverage(measured, total)));

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
