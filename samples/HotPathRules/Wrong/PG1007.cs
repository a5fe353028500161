using System.Diagnostics.Metrics;
using System.Net;

namespace HotPathRules.Wrong;

/// <summary>More series than an exporter keeps.</summary>
public sealed class PG1007(Meter meter)
{
    private readonly Counter<int> _answers = meter.CreateCounter<int>("answers");

    public void Handle(HttpStatusCode code, DayOfWeek day, ConsoleColor color)
    {
        _answers.Add(1, new KeyValuePair<string, object?>("code", code), new KeyValuePair<string, object?>("day", day), new KeyValuePair<string, object?>("color", color));
    }
}
