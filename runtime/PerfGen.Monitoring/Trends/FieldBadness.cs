namespace PerfGen.Monitoring.Trends;

/// <summary>Which way of a field is the bad one, as far as its name tells.</summary>
internal static class FieldBadness
{
    /// <summary>Words in an instrument's name of which more is worse.</summary>
    private static readonly string[] _costs =
    [
        "duration", "latency", "error", "fail", "exception", "reject", "timeout", "timed_out", "pause", "queue", "pending", "waiting",
        "contention", "last_collection", "working_set", "memory.usage", "memory.used", "heap", "handle", "backlog", "lag", "dropped", "retries",
    ];

    /// <summary>Words of which less is worse; they come first, for "cache.hit" and "memory.available" hold words of both kinds.</summary>
    private static readonly string[] _goods = ["hit_rate", "hit_ratio", "hit.ratio", "hit.rate", "available", "free"];

    public static Badness Of(SeriesId id) => id.Source == SeriesId.Profile ? OfProfile(id.Field) : OfInstrument(id);

    private static Badness OfProfile(string field) => field switch
    {
        // How often something is called is the users' affair, and a share of the time is no time.
        "callsPerSecond" or "selfShare" or "allocatedBytesPerSecond" => Badness.Neither,
        _ => Badness.Up,
    };

    private static Badness OfInstrument(SeriesId id)
    {
        // How often a duration was recorded is traffic again.
        if (id.Field == "count")
            return Badness.Neither;
        if (_goods.Any(word => id.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return Badness.Down;
        return _costs.Any(word => id.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Badness.Up : Badness.Neither;
    }
}
