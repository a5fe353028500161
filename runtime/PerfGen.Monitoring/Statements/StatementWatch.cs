using PerfGen.Monitoring.Running;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Statements;

/// <summary>
/// Is told of every statement, and reports those that are slow and those that one profiled call repeats. Any thread; nothing it does
/// throws, or waits.
/// </summary>
internal sealed class StatementWatch : IDisposable
{
    /// <summary>Callers so far up are told of a statement: a loop and its query are rarely further apart.</summary>
    private const int Levels = 8;

    private readonly StatementsOptions _options;
    private readonly TimeProvider _time;
    private readonly Stack<IDisposable> _sources = new();

    public StatementWatch(StatementsOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        if (!options.Enabled)
            return;

        if (options.Callers)
        {
            _sources.Push(CallTracking.Start());
            CallTracking.Ended += OnEnded;
            _sources.Push(new CommandCalls(this));
        }

        _sources.Push(new ActivityStatements(this, options.Sources));
        if (options.EntityFramework)
            _sources.Push(new EntityFrameworkStatements(this, options.Sources));
    }

    public StatementTexts Texts { get; } = new();

    public OccurrenceChannel<SlowStatementEventArgs> Slow { get; } = new("PerfGen slow statements");

    public OccurrenceChannel<RepeatedStatementEventArgs> Repeated { get; } = new("PerfGen repeated statements");

    /// <summary>The innermost profiled method or scope at or around a call; calls of commands and other people's methods are no callers.</summary>
    public static CallFrame? CallerOf(CallFrame? frame)
    {
        while (frame is { Probe.Kind: ProbeKind.Call })
            frame = frame.Caller;
        return frame;
    }

    public void Observe(in Statement statement)
    {
        if (statement.Duration > _options.SlowAfter)
            Slow.Post(new SlowStatementEventArgs(statement, _time.GetUtcNow()));

        CallFrame? frame = statement.Caller;
        for (int level = 0; frame is not null && level < Levels; level++, frame = CallerOf(frame.Caller))
        {
            if (!frame.HasEnded)
                CountsOf(frame)?.Add(statement.Text, statement.System, 1, statement.Duration);
        }
    }

    public void Dispose()
    {
        CallTracking.Ended -= OnEnded;
        while (_sources.TryPop(out IDisposable? source))
            source.Dispose();
        Slow.Dispose();
        Repeated.Dispose();
    }

    /// <summary>Null where another watch of the process counts already.</summary>
    private StatementCounts? CountsOf(CallFrame frame)
    {
        object notes = frame.Notes ?? Interlocked.CompareExchange(ref frame.Notes, new StatementCounts(this), null) ?? frame.Notes!;
        return notes is StatementCounts counts && counts.Owner == this ? counts : null;
    }

    private void OnEnded(CallFrame frame, long elapsed)
    {
        if (frame.Notes is not StatementCounts counts || counts.Owner != this)
            return;

        foreach ((string text, string system, int count, TimeSpan total) in counts.AtLeast(_options.RepeatedAfter))
        {
            var call = TimeSpan.FromMilliseconds(elapsed * Clock.NsPerTick / 1e6);
            Repeated.Post(new RepeatedStatementEventArgs(text, system, frame.Probe, count, total, call, _time.GetUtcNow()));

            // Who called this one repeats nothing by that.
            CallFrame? caller = CallerOf(frame.Caller);
            for (int level = 1; caller is not null && level < Levels; level++, caller = CallerOf(caller.Caller))
            {
                if (caller.Notes is StatementCounts outer && outer.Owner == this)
                    outer.Add(text, system, -count, -total);
            }
        }
    }
}
