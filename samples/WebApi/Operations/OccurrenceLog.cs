using System.Collections.Concurrent;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Statements;

namespace Shop.Operations;

/// <summary>Writes what the monitor finds as it happens to the log: a statement that one call repeats, once each, and calls that run too long.</summary>
internal sealed partial class OccurrenceLog(ILogger<OccurrenceLog> logger)
{
    private readonly ConcurrentDictionary<(string Caller, string Text), bool> _told = new();

    public void Follow(PerfGenMonitor monitor)
    {
        monitor.RepeatedStatement += (_, repeated) => Tell(repeated);
        monitor.OverdueCall += (_, overdue) => LogOverdue(logger, overdue.Probe.Name, overdue.Elapsed.TotalSeconds);
    }

    private void Tell(RepeatedStatementEventArgs repeated)
    {
        if (_told.TryAdd((repeated.Caller.Name, repeated.Text), true))
            LogRepeated(logger, repeated.Caller.Name, repeated.Count, repeated.Text, repeated.TotalDuration.TotalMilliseconds, repeated.CallDuration.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "One call of {Caller} ran {Count} times \"{Text}\": {Total:F1} ms of its {Call:F1} ms.")]
    private static partial void LogRepeated(ILogger logger, string caller, int count, string text, double total, double call);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} has been running for {Seconds:F1} s and has not returned.")]
    private static partial void LogOverdue(ILogger logger, string method, double seconds);
}
