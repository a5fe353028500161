using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>metrics/current</c>: every instrument over the last interval.</summary>
internal static class MetricsEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts) => map.Read(
        "metrics/current",
        context => Answers.WriteAsync(context, Answer(parts.State.View), LiveJsonContext.Default.CurrentMetricsAnswer),
        new TokenBucket(burst: 10, perSecond: 2, parts.Time));

    private static CurrentMetricsAnswer Answer(LiveView view)
    {
        if (view.Interval is not MonitoringInterval interval)
            return new CurrentMetricsAnswer(view.Now, 0, view.Summary, null);

        using var json = new MemoryStream();
        MetricsJson.Write(interval.Metrics, json);
        return new CurrentMetricsAnswer(view.Now, (interval.End - interval.Start).TotalSeconds, view.Summary, new RawJson(json.ToArray()));
    }
}
