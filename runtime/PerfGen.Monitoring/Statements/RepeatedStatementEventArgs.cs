namespace PerfGen.Monitoring.Statements;

/// <summary>One call of a profiled method that ran the same statement many times: mostly a query in a loop that one query could replace.</summary>
public sealed class RepeatedStatementEventArgs : EventArgs
{
    internal RepeatedStatementEventArgs(string text, string system, Probe caller, int count, TimeSpan total, TimeSpan call, DateTimeOffset at)
    {
        Text = text;
        System = system;
        Caller = caller;
        Count = count;
        TotalDuration = total;
        CallDuration = call;
        At = at;
    }

    /// <inheritdoc cref="SlowStatementEventArgs.Text"/>
    public string Text { get; }

    /// <inheritdoc cref="SlowStatementEventArgs.System"/>
    public string System { get; }

    /// <summary>The profiled method or scope.</summary>
    public Probe Caller { get; }

    /// <summary>How many times within the call, without those that a callee was reported for.</summary>
    public int Count { get; }

    /// <summary>What all of them took together.</summary>
    public TimeSpan TotalDuration { get; }

    /// <summary>What the call took.</summary>
    public TimeSpan CallDuration { get; }

    /// <summary>When the call ended.</summary>
    public DateTimeOffset At { get; }
}
