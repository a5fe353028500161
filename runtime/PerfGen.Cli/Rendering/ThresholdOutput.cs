using System.Text.Json;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Rendering;

/// <summary>A limit and the method it stands on.</summary>
internal readonly record struct CheckedThreshold(string Method, ThresholdResult Result);

/// <summary>Prints checked thresholds, broken ones first.</summary>
internal static class ThresholdOutput
{
    private static readonly string[] _headers = ["", "method", "limit on", "limit", "actual", "severity"];

    public static void Write(IReadOnlyList<CheckedThreshold> limits, string format, TextWriter writer)
    {
        switch (format)
        {
            case Commands.OutputOptions.Json:
                writer.WriteLine(Json(limits));
                break;
            case Commands.OutputOptions.Markdown:
                TextTable.WriteMarkdown(writer, _headers, Rows(limits));
                break;
            default:
                TextTable.Write(writer, _headers, Rows(limits));
                break;
        }

        int broken = limits.Count(static limit => limit.Result.Exceeded);
        if (format != Commands.OutputOptions.Json)
            writer.WriteLine($"{limits.Count} {(limits.Count == 1 ? "threshold" : "thresholds")} checked, {broken} broken.");
    }

    private static string[][] Rows(IReadOnlyList<CheckedThreshold> limits) =>
    [
        .. limits.Select(static limit => new[]
        {
            limit.Result.Exceeded ? "BROKEN" : "kept",
            limit.Method,
            What(limit.Result),
            Value(limit.Result.What, limit.Result.Limit),
            Value(limit.Result.What, limit.Result.Actual),
            limit.Result.Severity.ToString().ToLowerInvariant(),
        }),
    ];

    private static string What(ThresholdResult result) => result.What switch
    {
        "maxNs" => $"longest call{Broken(result)}",
        "maxAllocatedBytes" => $"largest allocation{Broken(result)}",
        "meanNs" => "mean",
        "errorRate" => "error rate",
        var other => other.EndsWith("Ns", StringComparison.Ordinal) ? other[..^2] : other,
    };

    private static string Broken(ThresholdResult result) => result.Violations > 0 ? $" ({Figures.Count(result.Violations)} over)" : "";

    private static string Value(string what, double value) =>
        what.EndsWith("Ns", StringComparison.Ordinal) ? Figures.Time(value)
        : what.EndsWith("Bytes", StringComparison.Ordinal) ? Figures.Size(value)
        : Figures.Percent(value);

    private static string Json(IReadOnlyList<CheckedThreshold> limits)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "perfgen.check/1");
            json.WriteNumber("broken", limits.Count(static limit => limit.Result.Exceeded));
            json.WriteStartArray("thresholds");
            foreach ((string method, ThresholdResult result) in limits)
            {
                json.WriteStartObject();
                json.WriteString("method", method);
                json.WriteString("what", result.What);
                json.WriteNumber("limit", result.Limit);
                json.WriteNumber("actual", result.Actual);
                json.WriteNumber("violations", result.Violations);
                json.WriteString("severity", result.Severity.ToString().ToLowerInvariant());
                json.WriteBoolean("exceeded", result.Exceeded);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
