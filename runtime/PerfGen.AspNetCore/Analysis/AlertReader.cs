using System.Globalization;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Text;

namespace PerfGen.AspNetCore.Analysis;

/// <summary>What fires, the worst first, then what has ended, the newest first.</summary>
internal static class AlertReader
{
    private const int MaxResolved = 100;

    public static IReadOnlyList<AlertInfo> Read(Alerting? alerting, RowNames names) => alerting is null
        ? []
        : [
            .. alerting.Active.Select(alert => Of(alert, names)),
            .. alerting.History.Where(static happened => happened.Kind == AlertEventKind.Resolved).Take(MaxResolved).Select(happened => Of(happened, names)),
        ];

    private static AlertInfo Of(Alert alert, RowNames names) => new()
    {
        Id = IdOf(alert.Rule, alert.Series, alert.Since),
        Rule = alert.Rule,
        Severity = KindNames.Of(alert.Severity),
        State = AlertInfo.Firing,
        Since = alert.Since,
        Series = alert.Series.ToString(),
        Value = alert.Value,
        Limit = alert.Limit,
        Message = Message(alert),
        Method = names.IdOf(alert.Series),
    };

    private static AlertInfo Of(AlertEvent ended, RowNames names) => new()
    {
        Id = IdOf(ended.Rule, ended.Series, ended.Since),
        Rule = ended.Rule,
        Severity = KindNames.Of(ended.Severity),
        State = AlertInfo.Resolved,
        Since = ended.Since,
        ResolvedAt = ended.At,
        Series = ended.Series.ToString(),
        Value = ended.Value,
        Limit = ended.Limit,
        Message = $"{AlertText.NameOf(ended)} {AlertText.Outcome(ended)}",
        Method = names.IdOf(ended.Series),
    };

    /// <summary>Of one firing, from its beginning to its end.</summary>
    private static string IdOf(string rule, SeriesId series, DateTimeOffset since) =>
        ShortIds.Of(rule, series.ToString(), since.UtcTicks.ToString(CultureInfo.InvariantCulture));

    private static string Message(Alert alert)
    {
        if (alert.Limit is not { } limit)
            return $"{alert.Series} has no data";

        bool isAbove = alert.Comparison == AlertComparison.Above;
        string value = alert.Value is { } known ? ValueText.Of(known, alert.Unit) : "unknown";
        // A rule that looks ahead fires before the limit is met.
        bool isAhead = isAbove ? alert.Value <= limit : alert.Value >= limit;
        return $"{alert.Series} is {value}, {(isAhead ? "and drifts to " : "")}{(isAbove ? "above" : "below")} {ValueText.Of(limit, alert.Unit)}";
    }
}
