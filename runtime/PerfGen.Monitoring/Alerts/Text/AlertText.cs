using System.Globalization;
using PerfGen.Reporting;

namespace PerfGen.Monitoring.Alerts.Text;

/// <summary>What people are told, as plain text: a headline, and a line for each series.</summary>
internal static class AlertText
{
    /// <summary>More series than this are counted, not named: the first ones are the worst.</summary>
    public const int LongestList = 20;

    /// <summary><c>CRITICAL: slow checkout, 3 series (shop 1.2.0 on web-1)</c>.</summary>
    public static string Headline(AlertNotification notification)
    {
        string state = notification.Resolved ? "RESOLVED" : notification.Severity == Severity.Critical ? "CRITICAL" : "WARNING";
        string count = notification.Events.Count == 1 ? "" : $", {notification.Events.Count} series";
        return SafeText.OneLine($"{state}: {notification.Rule}{count} ({OriginOf(notification)})");
    }

    public static string OriginOf(AlertNotification notification) => notification.Origin is var origin
        ? $"{origin.Application} {origin.Version} on {origin.Host}"
        : "";

    /// <summary>A line for each series, the description last.</summary>
    public static IEnumerable<string> Lines(AlertNotification notification)
    {
        foreach (AlertEvent happened in notification.Events.Take(LongestList))
            yield return SafeText.OneLine($"{NameOf(happened)} {Outcome(happened)}");
        if (notification.Events.Count > LongestList)
            yield return string.Create(CultureInfo.InvariantCulture, $"and {notification.Events.Count - LongestList} more");
        if (notification.Events[0].Description is { Length: > 0 } description)
            yield return SafeText.OneLine(description, longest: 2000);
    }

    /// <summary>The series: <c>Orders.Load{region=eu} p95</c>.</summary>
    public static string NameOf(AlertEvent happened) => (happened.Series with { Field = FieldText.Of(happened.Series.Field) }).ToString().TrimEnd();

    /// <summary>What became of it: <c>is 120 ms, above 50 ms (critical)</c>.</summary>
    public static string Outcome(AlertEvent happened)
    {
        string since = $"{happened.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";
        if (happened.Kind == AlertEventKind.Resolved)
        {
            string state = happened.Reason switch
            {
                AlertEndReason.NoData => "has no data any more; whether it recovered is not known",
                AlertEndReason.RuleChanged => "is no longer judged this way",
                _ when happened.Value is { } value && happened.Violations is null => $"is fine again at {ValueText.Of(value, happened.Unit)}",
                _ => "is fine again",
            };
            return $"{state} (was {Level(happened)} since {since})";
        }

        string suffix = happened.Kind switch
        {
            AlertEventKind.Escalated => ", before a warning",
            AlertEventKind.Repeated => $", since {since}",
            _ when happened.Since < happened.At => $", since {since}",
            _ => "",
        };
        return $"{Wrong(happened)} ({Level(happened)}{suffix})";
    }

    private static string Wrong(AlertEvent happened)
    {
        if (happened.Limit is not { } limit)
            return "has no data";

        string edge = $"{(happened.Comparison == AlertComparison.Above ? "above" : "below")} {ValueText.Of(limit, happened.Unit)}";
        string value = happened.Value is { } known ? ValueText.Of(known, happened.Unit) : "unknown";
        if (happened.ReachedInSeconds is { } seconds)
            return $"is {value}, and at its drift {edge} in {Units.Time(seconds * 1e9)}";
        return happened.Violations is { } calls ? $"had {calls.ToString("N0", CultureInfo.InvariantCulture)} {(calls == 1 ? "call" : "calls")} {edge}, at most {value}" : $"is {value}, {edge}";
    }

    private static string Level(AlertEvent happened) => happened.Severity == Severity.Critical ? "critical" : "warning";
}
