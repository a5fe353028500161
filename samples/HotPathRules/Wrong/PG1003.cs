using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>A series per wording.</summary>
public sealed class PG1003
{
    private static readonly Meter Meter = new("HotPathRules");
    private static readonly Counter<int> Errors = Meter.CreateCounter<int>("errors");

    public void Handle(Exception exception)
    {
        Errors.Add(1, new KeyValuePair<string, object?>("error", exception.Message));
    }
}
