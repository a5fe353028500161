namespace PerfGen.Monitoring.Host;

/// <summary>A reading that several instruments share: taken again when it is older than a tenth of a second. Any thread.</summary>
internal sealed class Cached<T>(Func<T> read, TimeProvider time)
{
    private static readonly TimeSpan _maxAge = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private long _readAt;
    private bool _isRead;
    private T _value = default!;

    public T Value
    {
        get
        {
            lock (_lock)
            {
                if (!_isRead || time.GetElapsedTime(_readAt) > _maxAge)
                {
                    _value = read();
                    _readAt = time.GetTimestamp();
                    _isRead = true;
                }

                return _value;
            }
        }
    }
}
