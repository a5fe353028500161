using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>
/// Remembers a series over a time, as points that are means of equal parts of it, and tells from its drift when it reaches a limit. The drift is looked for
/// once for each point. Not safe for concurrent use.
/// </summary>
internal sealed class DriftForecast(TimeSpan over)
{
    private const int Points = 120;
    private const int FewestPoints = Points / 4;

    private readonly Queue<TrendPoint> _points = new();
    private TimeSpan? _partStart;
    private double _sum;
    private int _count;
    private Drift? _drift;

    /// <param name="elapsed">The sum of the intervals so far.</param>
    /// <param name="value">Finite.</param>
    public void Add(TimeSpan elapsed, double value)
    {
        _partStart ??= elapsed;
        _sum += value;
        _count++;
        if (elapsed - _partStart < over / Points)
            return;

        // A clock of its own, which nobody sets.
        _points.Enqueue(new TrendPoint(DateTimeOffset.UnixEpoch + elapsed, _sum / _count));
        (_partStart, _sum, _count) = (elapsed, 0, 0);
        while (_points.Count > Points || DateTimeOffset.UnixEpoch + elapsed - _points.Peek().Time > over)
            _points.Dequeue();
        _drift = _points.Count < FewestPoints ? null : TrendAnalysis.Of(_points).Drift;
    }

    /// <summary>Null if there is no drift, it leads elsewhere, or it takes longer than the horizon.</summary>
    public TimeSpan? Until(double limit, AlertComparison comparison, TimeSpan horizon) =>
        _drift is { } drift && drift.IsUp == (comparison == AlertComparison.Above) ? drift.Until(limit, horizon)?.Expected : null;
}
