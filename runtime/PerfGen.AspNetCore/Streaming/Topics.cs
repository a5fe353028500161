using PerfGen.AspNetCore.Safety;

namespace PerfGen.AspNetCore.Streaming;

/// <summary>What a client subscribes to.</summary>
[Flags]
internal enum Topics
{
    None = 0,
    Metrics = 1,
    Alerts = 2,
    Critical = 4,
    Methods = 8,
    All = Metrics | Alerts | Critical | Methods,
}

/// <summary>Reads topics from the query: names between commas; without any, all.</summary>
internal static class TopicNames
{
    public static Topics Parse(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Topics.All;

        Topics topics = Topics.None;
        foreach (Range part in names.AsSpan().Split(','))
        {
            topics |= names.AsSpan(part).Trim() switch
            {
                "metrics" => Topics.Metrics,
                "alerts" => Topics.Alerts,
                "critical" => Topics.Critical,
                "methods" => Topics.Methods,
                _ => throw new RefusedRequestException(400, "A topic is not known: topics are metrics, alerts, critical and methods, with commas between them."),
            };
        }

        return topics;
    }
}
