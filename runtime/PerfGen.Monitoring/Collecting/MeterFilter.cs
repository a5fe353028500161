using System.Diagnostics.Metrics;
using System.IO.Enumeration;

namespace PerfGen.Monitoring.Collecting;

/// <summary>Which instruments the options ask for.</summary>
internal sealed class MeterFilter(MetricsOptions options)
{
    /// <summary>The meter that publishes the profile: collecting it would count everything twice.</summary>
    public const string OwnMeter = "PerfGen";

    private readonly string[] _include = [.. options.Include];
    private readonly string[] _exclude = [.. options.Exclude];

    public bool Accepts(Instrument instrument) =>
        instrument.Meter.Name != OwnMeter && Matches(_include, instrument) && !Matches(_exclude, instrument);

    private static bool Matches(string[] patterns, Instrument instrument)
    {
        foreach (string pattern in patterns)
        {
            int slash = pattern.IndexOf('/', StringComparison.Ordinal);
            ReadOnlySpan<char> meter = slash < 0 ? pattern : pattern.AsSpan(0, slash);
            if (Matches(meter, instrument.Meter.Name) && (slash < 0 || Matches(pattern.AsSpan(slash + 1), instrument.Name)))
                return true;
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<char> pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
