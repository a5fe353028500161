using PerfGen.Monitoring.Alerts;
using PerfGen.Monitoring.Alerts.Channels;

namespace PerfGen.Monitoring.Tests.Alerts;

/// <summary>Keeps what it is told; what an attempt does beside that is up to the test.</summary>
internal sealed class RecordingChannel(string name, Func<int, CancellationToken, Task>? attempt = null) : IAlertChannel
{
    private readonly Lock _sync = new();
    private readonly List<AlertNotification> _messages = [];
    private int _attempts;

    public string Name => name;

    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Those that were delivered.</summary>
    public AlertNotification[] Messages
    {
        get
        {
            lock (_sync)
                return [.. _messages];
        }
    }

    public async Task SendAsync(AlertNotification notification, CancellationToken cancellation)
    {
        int number = Interlocked.Increment(ref _attempts);
        if (attempt is not null)
            await attempt(number, cancellation);
        lock (_sync)
            _messages.Add(notification);
    }

    /// <summary>Waits, in real time, for as many attempts.</summary>
    public async Task UntilAttemptsAsync(int count)
    {
        for (int i = 0; i < 3000 && Attempts < count; i++)
            await Task.Delay(10);
        Assert.True(Attempts >= count, $"{Attempts} attempts were made, not {count}.");
    }
}
