namespace PerfGen.Analyzers.Naming;

/// <summary>Units as people write them, and the base unit that stores and dashboards expect.</summary>
internal static class Units
{
    private static readonly Dictionary<string, string> _bases = Spelled(
        ("s", "s sec secs second seconds ms msec msecs millis millisecond milliseconds us µs micros microsecond microseconds ns nanos nanosecond nanoseconds mins minutes hours days"),
        ("By", "By byte bytes kb kib mb mib gb gib kiloby kby mby gby kiby miby giby kilobyte kilobytes megabyte megabytes gigabyte gigabytes"));

    private static readonly HashSet<string> _written = ["s", "sec", "secs", "second", "seconds", "By", "byte", "bytes"];
    private static readonly HashSet<string> _milliseconds = ["ms", "msec", "msecs", "millis", "millisecond", "milliseconds"];
    private static readonly HashSet<string> _times = ["duration", "latency", "elapsed", "lag"];

    /// <summary>The base unit in UCUM ("s", "By") of a unit, whichever way it is written; null for others.</summary>
    public static string? BaseOf(string unit) => _bases.TryGetValue(unit, out string? known) || _bases.TryGetValue(unit.ToLowerInvariant(), out known) ? known : null;

    /// <summary>Whether it is the base unit itself, only perhaps written out: "s", "seconds", "bytes".</summary>
    public static bool IsBase(string unit) => _written.Contains(unit) || _written.Contains(unit.ToLowerInvariant());

    public static bool IsMilliseconds(string unit) => _milliseconds.Contains(unit.ToLowerInvariant());

    /// <summary>Whether a word of a name says that a time is measured.</summary>
    public static bool IsTime(string word) => _times.Contains(word);

    /// <summary>The unit as Prometheus has it at the end of a name.</summary>
    public static string Suffix(string @base) => @base == "s" ? "seconds" : "bytes";

    private static Dictionary<string, string> Spelled(params (string Base, string Spellings)[] units) => units
        .SelectMany(static unit => unit.Spellings.Split(' ').Select(spelling => (Spelling: spelling, unit.Base)))
        .ToDictionary(static unit => unit.Spelling, static unit => unit.Base, StringComparer.Ordinal);
}
