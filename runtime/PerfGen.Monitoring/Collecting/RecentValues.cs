using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// What one series was at a few moments of the recent past: of a histogram its total, so that the difference to now is all that came since;
/// of any other the values themselves. The oldest makes room for the newest. Not safe for concurrent use.
/// </summary>
internal sealed class RecentValues(int capacity)
{
    private readonly Queue<(DateTimeOffset At, MetricSeries Series)> _moments = new(capacity);
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <summary>Remembers a moment, unless the newest is nearer than the window's resolution.</summary>
    public void Add(DateTimeOffset at, MetricSeries series, TimeSpan resolution)
    {
        if (at - _newest < resolution)
            return;

        _newest = at;
        if (_moments.Count == capacity)
            _moments.Dequeue();
        _moments.Enqueue((at, series));
    }

    /// <summary>The series as it was at the youngest moment that is not after the given one; null where it was not yet.</summary>
    public MetricSeries? At(DateTimeOffset moment)
    {
        MetricSeries? found = null;
        foreach ((DateTimeOffset at, MetricSeries series) in _moments)
        {
            if (at > moment)
                break;
            found = series;
        }

        return found;
    }

    /// <summary>The moments after the given one, oldest first.</summary>
    public IEnumerable<(DateTimeOffset At, double Value)> Since(DateTimeOffset moment) =>
        _moments.Where(one => one.At > moment).Select(static one => (one.At, one.Series.Value));
}
