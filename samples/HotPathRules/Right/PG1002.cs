using System.Diagnostics.Metrics;

namespace HotPathRules.Right;

/// <summary>A series per address that anybody asks for.</summary>
public sealed class PG1002
{
    private static readonly Meter _meter = new("HotPathRules");
    private static readonly Counter<int> _calls = _meter.CreateCounter<int>("calls");

    public void Handle(HttpRequestMessage request)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("host", request.RequestUri?.Host));
    }
}
