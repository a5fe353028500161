using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Alerts;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The window behind a lock, and one view per interval for all who ask. Safe for concurrent use; an interval that nobody looks
/// at costs its sums and no view.
/// </summary>
internal sealed class LiveState(DashboardText dashboard, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LiveWindow _window = new();
    private LiveView? _view;

    /// <summary>Limits in the place of the code's; asked once per view. Call <see cref="Refresh"/> after a change.</summary>
    public Func<IReadOnlyList<ThresholdOverride>> Overrides { get; init; } = static () => [];

    /// <summary>What the other parts found; asked once per view.</summary>
    public Func<MonitoringInterval?, IReadOnlyList<MethodRow>, Findings> Findings { get; init; } = static (_, _) => Live.Findings.None;

    /// <summary>The last interval; null before the first.</summary>
    public MonitoringInterval? Latest => Read(static window => window.Latest);

    public LiveView View
    {
        get
        {
            if (Volatile.Read(ref _view) is { } known)
                return known;

            lock (_lock)
                return _view ??= Build();
        }
    }

    public void Observe(MonitoringInterval interval)
    {
        lock (_lock)
        {
            _window.Observe(interval);
            _view = null;
        }
    }

    /// <summary>Something that rows or dashboard show was changed from outside: the next to ask gets a view that has it.</summary>
    public void Refresh()
    {
        lock (_lock)
            _view = null;
    }

    /// <summary>Looks at the window itself while nothing changes it; must be quick.</summary>
    public T Read<T>(Func<LiveWindow, T> read)
    {
        lock (_lock)
            return read(_window);
    }

    private LiveView Build()
    {
        Snapshot? total = _window.Latest?.ProfileTotal;
        LiveRow[] sources = total is null ? [] : new RowBuilder(_window, new LimitBook(Overrides())).Build(_window.Latest!);
        MethodRow[] rows = [.. sources.Select(static source => source.Row)];
        Findings findings = Findings(_window.Latest, rows);
        return new LiveView(dashboard.Write)
        {
            Sequence = _window.Sequence,
            Now = _window.Latest?.End ?? time.GetUtcNow(),
            Interval = _window.Latest,
            Live = Profiler.IsEnabled,
            Health = HealthJudge.Judge(rows, findings.Alerts),
            Rows = rows,
            RowsById = sources.ToDictionary(static source => source.Row.Id),
            Summaries = [.. _window.Summaries],
            Findings = findings,
        };
    }
}
