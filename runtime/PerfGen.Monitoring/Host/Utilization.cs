namespace PerfGen.Monitoring.Host;

/// <summary>
/// The share of what there is that was used since the last reading. Readings that follow within a tenth of a second, of other listeners,
/// are given the last share. Any thread.
/// </summary>
internal sealed class Utilization(TimeProvider time)
{
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private long _readAt;
    private (double Used, double Available)? _before;
    private double? _share;

    /// <param name="used">What was used in all.</param>
    /// <param name="available">What there was in all.</param>
    /// <returns>0 to 1; null before there are two readings.</returns>
    public double? Share(double used, double available)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            if (_before is { } before)
            {
                if (time.GetElapsedTime(_readAt, now) < _shortest)
                    return _share;
                if (available > before.Available)
                    _share = Math.Clamp((used - before.Used) / (available - before.Available), 0, 1);
            }

            _readAt = now;
            _before = (used, available);
            return _share;
        }
    }
}
