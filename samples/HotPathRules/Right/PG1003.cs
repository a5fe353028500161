using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A series per wording.</summary>
public sealed class PG1003
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _errors = _meter.CreateCounter<int>("errors");

    public void Handle(Exception exception)
    {
        _errors.Add(1, new KeyValuePair<string, object?>("error", exception.GetType().Name));
    }
}
