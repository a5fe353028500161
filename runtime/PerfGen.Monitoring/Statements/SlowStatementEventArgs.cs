namespace PerfGen.Monitoring.Statements;

/// <summary>One database statement or HTTP request that took longer than it should.</summary>
public sealed class SlowStatementEventArgs : EventArgs
{
    internal SlowStatementEventArgs(Statement statement, DateTimeOffset at)
    {
        Text = statement.Text;
        System = statement.System;
        Caller = statement.Caller?.Probe;
        Operation = statement.Operation;
        Duration = statement.Duration;
        Failed = statement.Failed;
        At = at;
    }

    /// <summary>The statement with <c>?</c> for every value, or the request with <c>?</c> for what identifies something.</summary>
    public string Text { get; }

    /// <summary>The kind of database as its driver names it, such as <c>postgresql</c>; <c>http</c> for requests.</summary>
    public string System { get; }

    /// <summary>The innermost profiled method or scope that ran it; null where none did.</summary>
    public Probe? Caller { get; }

    /// <summary>The outermost activity of this process around it, such as <c>GET /orders</c>; null without one.</summary>
    public string? Operation { get; }

    /// <summary>What it took; of a database reader, until the reader was closed.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether it ended with an error.</summary>
    public bool Failed { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset At { get; }
}
