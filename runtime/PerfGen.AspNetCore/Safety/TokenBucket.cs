namespace PerfGen.AspNetCore.Safety;

/// <summary>
/// Lets through a burst, then a steady rate: a bucket of tokens that fills up again. For all callers together, because behind a
/// proxy they may all have one address, and what it guards is the host. Safe for concurrent use.
/// </summary>
internal sealed class TokenBucket(double burst, double perSecond, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _taken;
    private long _filledAt = time.GetTimestamp();

    /// <summary>Takes a token. Without one: how long until there is one.</summary>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _taken = Math.Max(0, _taken - time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond);
            _filledAt = now;
            bool free = _taken <= burst - 1;
            retryAfter = free ? TimeSpan.Zero : TimeSpan.FromSeconds((_taken - (burst - 1)) / perSecond);
            _taken += free ? 1 : 0;
            return free;
        }
    }
}
