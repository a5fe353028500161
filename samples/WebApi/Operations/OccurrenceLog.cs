using System.Collections.Concurrent;
using PerfGen.Monitoring;
using PerfGen.Monitoring.InFlight;
using PerfGen.Monitoring.Statements;

namespace Shop.Operations;

/// <summary>Writes what the monitor finds as it happens to the log: a statement that one call repeats, and a call that runs longer than a limit of its method; once each.</summary>
internal sealed partial class OccurrenceLog(ILogger<OccurrenceLog> logger)
{
    private readonly ConcurrentDictionary<(string Caller, string Text), bool> _told = new();

    public void Follow(PerfGenMonitor monitor)
    {
        monitor.RepeatedStatement += (_, repeated) => Tell(repeated);
        monitor.OverdueCall += (_, overdue) => Tell(overdue);
    }

    private void Tell(RepeatedStatementEventArgs repeated)
    {
        if (_told.TryAdd((repeated.Caller.Name, repeated.Text), true))
            LogRepeated(logger, repeated.Caller.Name, repeated.Count, repeated.Text, repeated.TotalDuration.TotalMilliseconds, repeated.CallDuration.TotalMilliseconds);
    }

    private void Tell(OverdueCallEventArgs overdue)
    {
        if (_told.TryAdd((overdue.Probe.Name, ""), true))
            LogOverdue(logger, overdue.Probe.Name, overdue.Elapsed.TotalMilliseconds, overdue.Limit.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "One call of {Caller} ran {Count} times \"{Text}\": {Total:F1} ms of its {Call:F1} ms.")]
    private static partial void LogRepeated(ILogger logger, string caller, int count, string text, double total, double call);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call of {Method} has been running for {Elapsed:F0} ms and has not returned; its limit is {Limit:F0} ms.")]
    private static partial void LogOverdue(ILogger logger, string method, double elapsed, double limit);
}
