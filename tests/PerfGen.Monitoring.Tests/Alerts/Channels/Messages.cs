using PerfGen.Monitoring.Alerts;

namespace PerfGen.Monitoring.Tests.Alerts.Channels;

/// <summary>Messages for channels to deliver.</summary>
internal static class Messages
{
    public static AlertNotification Fired(string series = "Shop.Box<T>.Map<U>", string rule = "slow boxes", string? description = null) => Of(Event(series, rule) with { Description = description });

    public static AlertNotification Of(params AlertEvent[] events) => new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Rule = events[0].Rule,
        At = events[0].At,
        Origin = AlertedProgram.Origin,
        Events = events,
    };

    public static AlertEvent Event(string series, string rule = "slow boxes") => new()
    {
        Kind = AlertEventKind.Fired,
        Rule = rule,
        Series = new SeriesId(SeriesId.Profile, series, "p95Ns"),
        Severity = Severity.Critical,
        Value = 120e6,
        Limit = 50e6,
        Comparison = AlertComparison.Above,
        Unit = "ns",
        Since = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero),
        At = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Announced = true,
    };
}
