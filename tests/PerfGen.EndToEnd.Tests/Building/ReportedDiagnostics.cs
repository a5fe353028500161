using System.Text.Json;

namespace PerfGen.EndToEnd.Tests.Building;

/// <summary>What PerfGen's analyzers said in a build, at any severity, with the text that they underlined.</summary>
internal sealed record ReportedDiagnostics(string File, string Id, string Underlined)
{
    /// <summary>Out of the log that <c>ErrorLog</c> makes the compiler write.</summary>
    public static List<ReportedDiagnostics> Of(string folder, string log)
    {
        using JsonDocument sarif = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, log)));
        return
        [
            .. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("PG", StringComparison.Ordinal) && !result.TryGetProperty("suppressions", out _))
                .Select(static result => (Id: result.GetProperty("ruleId").GetString()!, Place: result.GetProperty("locations")[0].GetProperty("physicalLocation")))
                .Select(static reported => Read(reported.Id, reported.Place)),
        ];
    }

    private static ReportedDiagnostics Read(string id, JsonElement place)
    {
        string file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        JsonElement region = place.GetProperty("region");
        string line = System.IO.File.ReadLines(file).ElementAt(region.GetProperty("startLine").GetInt32() - 1);
        int start = region.GetProperty("startColumn").GetInt32() - 1;
        bool isOneLine = !region.TryGetProperty("endLine", out JsonElement end) || end.GetInt32() == region.GetProperty("startLine").GetInt32();
        return new ReportedDiagnostics(file, id, isOneLine ? line[start..(region.GetProperty("endColumn").GetInt32() - 1)] : line[start..]);
    }
}
