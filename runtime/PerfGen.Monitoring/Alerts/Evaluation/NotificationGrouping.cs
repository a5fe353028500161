namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>Makes messages of what happened at one moment: one for each rule, or for each of its groups.</summary>
internal static class NotificationGrouping
{
    public static IEnumerable<AlertNotification> Of(IEnumerable<AlertEvent> events, AlertOrigin origin) => events
        .Where(static happened => happened.Announced)
        .GroupBy(static happened => (happened.Rule, happened.Group))
        .Select(group => new AlertNotification
        {
            Id = Guid.NewGuid().ToString("N"),
            Rule = group.Key.Rule,
            At = group.Max(static happened => happened.At),
            Origin = origin,
            Events =
            [
                .. group.OrderBy(static happened => happened.Kind == AlertEventKind.Resolved)
                    .ThenByDescending(static happened => happened.Severity)
                    .ThenBy(static happened => happened.Series.ToString(), StringComparer.Ordinal),
            ],
        });
}
