using System.Diagnostics.Metrics;

namespace HotPathRules.Wrong;

/// <summary>Two orders of the same tags.</summary>
public sealed class PG3004(Meter meter)
{
    private readonly Counter<int> _answers = meter.CreateCounter<int>("replies");

    public void Handle(string method, int code)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("method", method), new KeyValuePair<string, object?>("code", code));
        _answers.Add(1, new KeyValuePair<string, object?>("code", 500), new KeyValuePair<string, object?>("method", method));
    }
}
