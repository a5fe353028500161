using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Histograms;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>methods/{name}</c>: one series, by its id or by its name; of several with one name the worst.</summary>
internal static class MethodEndpoint
{
    public static void Map(ResourceMap map, LiveParts parts) => map.Read(
        "methods/{name}",
        context => Answers.WriteAsync(context, Answer(Find(parts.State.View, context.Request.RouteValues["name"] as string), parts.State), LiveJsonContext.Default.MethodAnswer),
        new TokenBucket(burst: 30, perSecond: 10, parts.Time));

    /// <exception cref="RefusedRequestException">There is none.</exception>
    public static LiveRow Find(LiveView view, string? idOrName)
    {
        string text = idOrName ?? "";
        if (view.RowsById.TryGetValue(text, out LiveRow? known))
            return known;

        // The server leaves an encoded slash as it is; a scope's name may have one.
        string decoded = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return view.Rows.FirstOrDefault(row => row.Name == text || row.Name == decoded) is { } named
            ? view.RowsById[named.Id]
            : throw new RefusedRequestException(StatusCodes.Status404NotFound, "No profiled method has this id or name, or it has not been called yet; methods lists those there are.");
    }

    private static MethodAnswer Answer(LiveRow live, LiveState state)
    {
        LiveView view = state.View;
        Snapshot total = view.Interval!.ProfileTotal;
        (HeatMap heat, MethodHistory history) = state.Read(window =>
        {
            var timeline = new MethodTimeline(window, live.Series, window.Latest!.End, total.Clock.NsPerTick);
            return (timeline.Heat(), timeline.History());
        });
        return new MethodAnswer
        {
            Now = view.Now,
            Method = live.Row,
            Distribution = live.Total.Time is { } time ? DistributionOf(time, total.Clock.NsPerTick) : null,
            Heat = heat,
            History = history,
            Callers = new CallerTree(view.Rows).Of(live.Row),
            Thresholds = live.Row.Thresholds ?? [],
            Alerts = [.. view.Findings.Alerts.Where(alert => alert.Method == live.Row.Id)],
            Recommendations = [.. view.Findings.Recommendations.Where(advice => advice.Method == live.Row.Id)],
            Trends = [.. view.Findings.Trends.Where(trend => trend.Method == live.Row.Id)],
        };
    }

    private static Distribution DistributionOf(TimeStatistics time, double nsPerTick) => new(
        time.SubBits,
        [.. time.Buckets.Select(bucket => new DurationBucket(
            Math.Round(LogLinear.LowerBound(bucket.Index, time.SubBits) * nsPerTick, 1),
            Math.Round((LogLinear.UpperBound(bucket.Index, time.SubBits) + 1.0) * nsPerTick, 1),
            bucket.Count))]);
}
