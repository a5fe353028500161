namespace PerfGen.Monitoring.Running;

/// <summary>Picks the intervals after which something is due that is due less often. Not safe for concurrent use.</summary>
/// <param name="every">How often it is due.</param>
/// <param name="collection">How often an interval ends; one that ends a little early is as good.</param>
internal sealed class Pace(TimeSpan every, TimeSpan collection)
{
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    public bool IsDue(MonitoringInterval interval)
    {
        if (interval.End - _last < every - collection / 2)
            return false;

        _last = interval.End;
        return true;
    }
}
