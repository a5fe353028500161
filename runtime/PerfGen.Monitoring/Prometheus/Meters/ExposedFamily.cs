using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Prometheus.Text;

namespace PerfGen.Monitoring.Prometheus.Meters;

/// <summary>A metric as it is exposed.</summary>
/// <param name="Metric">Its values.</param>
/// <param name="Family">What stands above them.</param>
/// <param name="Unit">How they are converted.</param>
internal sealed record ExposedFamily(MetricFamily Metric, Family Family, UnitConversion Unit)
{
    /// <summary>
    /// All metrics, with names of their own: of two that come to the same name the first, in the order of meters and names, keeps it; the
    /// other is named after its meter too, and with a number where that does not help. Its help says so.
    /// </summary>
    /// <param name="metrics">In ordinal order of meter and name.</param>
    /// <param name="taken">Families that are there already.</param>
    public static IEnumerable<ExposedFamily> Of(IEnumerable<MetricFamily> metrics, IEnumerable<Family> taken)
    {
        var owners = taken.ToDictionary(static family => family.Name, static _ => "the profile", StringComparer.Ordinal);
        foreach (MetricFamily metric in metrics)
        {
            UnitConversion unit = UnitConversion.Of(metric.Unit, isGauge: metric.Kind == MetricKind.Gauge);
            string name = FamilyNames.Of(metric.Name, metric.Kind, metric.Unit, unit.Suffix);
            string help = HelpOf(metric);
            if (owners.TryGetValue(name, out string? owner))
            {
                help += $" Named after its meter too: {owner} has the name {name} here.";
                name = Free(FamilyNames.Of($"{metric.Meter}.{metric.Name}", metric.Kind, metric.Unit, unit.Suffix), owners);
            }

            owners.Add(name, $"{metric.Name} of {metric.Meter}");
            string stated = name.EndsWith("_" + unit.Suffix, StringComparison.Ordinal) ? unit.Suffix : "";
            yield return new ExposedFamily(metric, new Family(name, TypeOf(metric.Kind), stated, help), unit);
        }
    }

    private static string Free(string name, Dictionary<string, string> owners)
    {
        string free = name;
        for (int number = 2; owners.ContainsKey(free); number++)
            free = $"{name}_{number}";
        return free;
    }

    private static MetricType TypeOf(MetricKind kind) => kind switch
    {
        MetricKind.Counter => MetricType.Counter,
        MetricKind.Histogram => MetricType.Histogram,
        _ => MetricType.Gauge,
    };

    private static string HelpOf(MetricFamily metric)
    {
        string description = metric.Description?.Trim() ?? "";
        if (description.Length == 0)
            return $"The instrument {metric.Name} of the meter {metric.Meter}.";
        return description[^1] is '.' or '!' or '?' ? description : description + ".";
    }
}
