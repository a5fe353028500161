using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using PerfGen.BenchmarkDotNet.Profiles;

namespace PerfGen.BenchmarkDotNet.Output;

/// <summary>
/// BenchmarkDotNet's own full JSON report, in which each benchmark has a member <c>PerfGen</c> with its profiled methods. Any reader
/// of the original reads it too.
/// </summary>
internal sealed class PerfGenExporter : ExporterBase
{
    public static readonly PerfGenExporter Default = new();

    private static readonly JsonExporter _original = new("-full-compressed", indentJson: false, excludeMeasurements: false);

    protected override string FileExtension => "json";

    protected override string FileNameSuffix => "-perfgen";

    public override void ExportToLog(Summary summary, ILogger logger)
    {
        var text = new AccumulationLogger();
        _original.ExportToLog(summary, text);
        JsonNode report;
        try
        {
            report = JsonNode.Parse(text.GetLog())!;
        }
        catch (JsonException)
        {
            // A statistic that is no number can make the original no JSON; what can be kept is the original.
            logger.WriteLine(text.GetLog());
            return;
        }

        // The original lists the reports in their own order.
        foreach ((JsonNode? benchmark, BenchmarkReport result) in report["Benchmarks"]!.AsArray().Zip(summary.Reports))
        {
            if (benchmark is not null && PerfGenDiagnoser.Default.ProfileOf(result.BenchmarkCase) is { } profile)
                benchmark["PerfGen"] = Json(profile);
        }

        logger.WriteLine(report.ToJsonString());
    }

    private static JsonObject Json(BenchmarkProfile profile) => new()
    {
        ["schema"] = "perfgen.benchmark/1",
        ["operations"] = profile.Operations,
        ["launches"] = profile.Launches,
        ["methods"] = new JsonArray([.. profile.Methods.Select(Json)]),
    };

    private static JsonNode Json(MethodProfile method)
    {
        var json = new JsonObject
        {
            ["name"] = method.Row.Name,
            ["signature"] = method.Row.Signature,
            ["callsPerOperation"] = method.CallsPerOperation,
            ["selfNsPerOperation"] = method.SelfNsPerOperation,
            ["share"] = method.Share,
        };
        if (method.BytesPerOperation is { } bytes)
            json["bytesPerOperation"] = bytes;
        if (method.Row.Time is { } time)
        {
            json["p50Ns"] = time.P50Ns;
            json["p95Ns"] = time.P95Ns;
            json["p99Ns"] = time.P99Ns;
        }

        return json;
    }
}
