namespace PerfGen.Monitoring.Tests.Alerts;

/// <summary>A clock that moves when it is told to, and runs the timers that come due on the way, in order.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _sync = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_sync)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        DateTimeOffset until = GetUtcNow() + by;
        while (NextBefore(until) is { } timer)
            timer.Callback(timer.State);
        lock (_sync)
            _now = until;
    }

    /// <summary>Waits, in real time, until somebody waits for a timer of another length than this.</summary>
    public async Task<TimeSpan> PauseAsync(TimeSpan other)
    {
        for (int i = 0; i < 3000; i++)
        {
            lock (_sync)
            {
                if (_timers.FirstOrDefault(timer => timer.Length != other) is { } pausing)
                    return pausing.Length;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("Nobody pauses.");
    }

    private Timer? NextBefore(DateTimeOffset until)
    {
        lock (_sync)
        {
            Timer? next = _timers.Where(timer => timer.Due <= until).MinBy(static timer => timer.Due);
            if (next is null)
                return null;

            _now = next.Due;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                _timers.Remove(next);
            return next;
        }
    }

    private sealed class Timer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimerCallback Callback { get; } = callback;

        public object? State { get; } = state;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public TimeSpan Length { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._sync)
            {
                time._timers.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;

                (Due, Period, Length) = (time._now + dueTime, period, dueTime);
                time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._sync)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
