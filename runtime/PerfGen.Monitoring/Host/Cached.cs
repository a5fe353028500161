namespace PerfGen.Monitoring.Host;

/// <summary>A reading that is taken again when it is too old. Any thread.</summary>
internal sealed class Cached<T>(Func<T> read, TimeProvider time, TimeSpan maxAge)
{
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
                if (!_isRead || time.GetElapsedTime(_readAt) > maxAge)
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
