using Microsoft.AspNetCore.Http;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Safety;
using PerfGen.Monitoring.Alerts;
using PerfGen.Thresholds;

namespace PerfGen.AspNetCore.Endpoints;

/// <summary><c>thresholds</c>: the limits of all rows, and limits set while the program runs, which hold at once.</summary>
internal static class ThresholdsEndpoint
{
    private const int MaxOverrides = 1000;

    private static readonly string[] _whats =
    [
        ThresholdKinds.MaxNs, ThresholdKinds.MaxAllocatedBytes, ThresholdKinds.P50Ns, ThresholdKinds.P95Ns, ThresholdKinds.P99Ns, ThresholdKinds.MeanNs, ThresholdKinds.ErrorRate,
    ];

    public static void Map(ResourceMap map, LiveParts parts)
    {
        map.Read("thresholds", context => AnswerAsync(context, parts.State), new TokenBucket(burst: 30, perSecond: 10, parts.Time));
        map.Change(HttpMethods.Put, "thresholds", context => SetAsync(context, parts), new TokenBucket(burst: 60, perSecond: 5, parts.Time));
    }

    private static async Task SetAsync(HttpContext context, LiveParts parts)
    {
        ThresholdRequest request = await RequestBodies.ReadAsync(context, LiveJsonContext.Default.ThresholdRequest).ConfigureAwait(false);
        string severity = request.Severity ?? KindNames.Warning;
        Validate(request, severity);
        MethodRow row = MethodEndpoint.Find(parts.State.View, request.Method).Row;
        Set(parts.Alerting ?? throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, "Monitoring has not started, or has stopped."), row, request, severity);
        parts.State.Refresh();
        await AnswerAsync(context, parts.State).ConfigureAwait(false);
    }

    /// <summary>Alerting keeps the limits, so that it and the rows go by the same ones: of all series of the method, whatever their labels.</summary>
    private static void Set(Alerting alerting, MethodRow row, ThresholdRequest request, string severityName)
    {
        string method = row.Name + row.Signature;
        Severity severity = severityName == KindNames.Critical ? Severity.Critical : Severity.Warning;
        if (request.Limit is not { } limit)
        {
            if (!alerting.RemoveThreshold(method, request.What, severity))
                throw new RefusedRequestException(StatusCodes.Status404NotFound, "No such limit was set while the program ran; those of [Threshold] are changed in the source.");
            return;
        }

        if (alerting.ThresholdOverrides.Count >= MaxOverrides)
            throw Bad($"{MaxOverrides} limits are set already; take some away by setting them to null.");

        try
        {
            alerting.SetThreshold(new ThresholdOverride { Method = method, What = request.What, Severity = severity, Limit = limit });
        }
        catch (ArgumentException)
        {
            throw Bad("Alerting does not take this limit: its name or its value is out of range.");
        }
    }

    private static void Validate(ThresholdRequest request, string severity)
    {
        if (!_whats.Contains(request.What))
            throw Bad($"what is not known; it may be {string.Join(", ", _whats)}.");
        if (severity is not (KindNames.Warning or KindNames.Critical))
            throw Bad("severity is warning or critical.");
        if (request.Limit is { } limit && !(limit >= 0 && double.IsFinite(limit)))
            throw Bad("limit must be 0 or more: nanoseconds, bytes, or for errorRate a ratio.");
        if (request.What == ThresholdKinds.ErrorRate && request.Limit > 1)
            throw Bad("The limit of errorRate is a ratio from 0 to 1.");
    }

    private static RefusedRequestException Bad(string sentence) => new(StatusCodes.Status400BadRequest, sentence);

    private static Task AnswerAsync(HttpContext context, LiveState state)
    {
        LiveView view = state.View;
        ThresholdInfo[] all =
        [
            .. view.Rows.SelectMany(row => (row.Thresholds ?? []).Select(limit => new ThresholdInfo(
                row.Id, row.Name, limit.What, limit.Limit, limit.Actual, limit.Severity, limit.Exceeded, limit.IsOverride ? "runtime" : "attribute"))),
        ];
        return Answers.WriteAsync(context, new ThresholdsAnswer(view.Now, all), LiveJsonContext.Default.ThresholdsAnswer);
    }
}
