using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A bool as a tag in a loop.</summary>
public sealed class PG5003(Meter meter)
{
    private readonly Counter<int> _replies = meter.CreateCounter<int>("replies");

    public void Handle(bool[] replies)
    {
        foreach (bool isOk in replies)
            _replies.Add(1, new KeyValuePair<string, object?>("ok", isOk));
    }
}
