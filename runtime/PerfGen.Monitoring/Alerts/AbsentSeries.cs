namespace PerfGen.Monitoring.Alerts;

/// <summary>
/// What becomes of an alert whose series is no longer seen: a gauge that is gone, a method that nobody calls any more. No value
/// is not a good value, so for <see cref="AlertRule.StaleAfter"/> nothing changes whichever is chosen; this is what happens then.
/// </summary>
public enum AbsentSeries
{
    /// <summary>The alert ends, and its notice says that the reason is no data rather than a recovery.</summary>
    Resolve,

    /// <summary>The alert goes on until the series is seen again, however long that takes.</summary>
    Keep,

    /// <summary>
    /// The alert goes on as with <see cref="Keep"/>, and a rule that finds no series at all, for
    /// <see cref="AlertRule.StaleAfter"/> since it began, is itself an alert: for what must always be there.
    /// </summary>
    Alert,
}
