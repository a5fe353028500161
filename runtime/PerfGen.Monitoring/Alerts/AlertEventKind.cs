namespace PerfGen.Monitoring.Alerts;

/// <summary>What happened to an alert.</summary>
public enum AlertEventKind
{
    /// <summary>It fires.</summary>
    Fired,

    /// <summary>A warning became critical.</summary>
    Escalated,

    /// <summary>A critical alert is a warning now. Kept in the history; no channel is told.</summary>
    Eased,

    /// <summary>It still fires, and is told again.</summary>
    Repeated,

    /// <summary>It has ended; <see cref="AlertEvent.Reason"/> says how.</summary>
    Resolved,
}

/// <summary>How an alert ended.</summary>
public enum AlertEndReason
{
    /// <summary>The value is fine again.</summary>
    Recovered,

    /// <summary>The series is gone: nobody knows whether it is fine.</summary>
    NoData,

    /// <summary>The rule or the limit was removed or now looks at something else.</summary>
    RuleChanged,
}
