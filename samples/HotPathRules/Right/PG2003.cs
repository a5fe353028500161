using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A meter of which each object has its own.</summary>
public sealed record PG2003(string Kind)
{
    private static readonly Meter _meter = new("HotPathRules");

    public bool IsEnabled => _meter.Name.Length > Kind.Length;
}
