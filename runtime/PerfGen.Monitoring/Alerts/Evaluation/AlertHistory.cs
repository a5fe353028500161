namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>The latest events, so many and no more. Not safe for concurrent use.</summary>
internal sealed class AlertHistory(int capacity)
{
    private readonly Queue<AlertEvent> _events = new();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AlertEvent> Latest => [.. _events.Reverse()];

    public void Add(AlertEvent happened)
    {
        if (capacity == 0)
            return;
        if (_events.Count == capacity)
            _events.Dequeue();
        _events.Enqueue(happened);
    }
}
