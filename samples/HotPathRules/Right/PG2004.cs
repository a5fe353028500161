using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A counter that is created whether the dictionary holds it or not.</summary>
public sealed class PG2004
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly ConcurrentDictionary<string, Counter<int>> _counters = new();

    public void Handle(string kind)
    {
        _counters.GetOrAdd(kind, static kind => _meter.CreateCounter<int>(kind)).Add(1);
    }
}
