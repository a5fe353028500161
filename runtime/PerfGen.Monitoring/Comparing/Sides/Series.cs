using PerfGen.Monitoring.Statistics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Comparing.Sides;

/// <summary>One row of one side: everything that was measured under one name, launch by launch.</summary>
internal sealed class Series
{
    public required RowKey Key { get; init; }

    /// <summary>The class of a benchmark or a method; rows of one family get a geometric mean.</summary>
    public required string Family { get; init; }

    /// <summary>For each launch (process) its iterations, in ns per operation, as the benchmark's statistics use them.</summary>
    public List<double[]> Launches { get; } = [];

    /// <summary>The same with upper outliers kept: what the tails are taken from. Empty where the file does not have them.</summary>
    public List<double[]> Raw { get; } = [];

    /// <summary>Allocated bytes per operation, one per file that knows them.</summary>
    public List<double> Bytes { get; } = [];

    /// <summary>The profiled methods under a benchmark, where the run recorded them.</summary>
    public List<IReadOnlyList<MethodShare>> Methods { get; } = [];

    /// <summary>The rows of a profile behind this series, one per snapshot; empty for benchmarks.</summary>
    public List<MethodSnapshot> Profiles { get; } = [];

    /// <summary>The durations of all calls behind <see cref="Profiles"/>, in ns, with their numbers; for drawing.</summary>
    public List<(double Ns, double Weight)> Histogram { get; } = [];

    /// <summary>Whether <see cref="Launches"/> are processes known apart; a file without measurements has its iterations only.</summary>
    public bool LaunchesAreKnown { get; set; } = true;

    public bool HasTimes => Launches.Any(static launch => launch.Length > 0);

    /// <summary>One value per launch: the median of its iterations.</summary>
    public double[] LaunchMedians => [.. Launches.Where(static launch => launch.Length > 0).Select(static launch => Quantiles.Median(launch))];

    public double[] Iterations => [.. Launches.SelectMany(static launch => launch)];

    /// <summary>What the row is shown with: the median over launches, in ns per operation; null if nothing was timed.</summary>
    public double? TypicalNs => HasTimes ? Quantiles.Median(LaunchMedians) : null;

    public double? TypicalBytes => Bytes.Count == 0 ? null : Quantiles.Median(Bytes);

    /// <summary>Adds what another file measured under the same key.</summary>
    public void Add(Series other)
    {
        Launches.AddRange(other.Launches);
        Raw.AddRange(other.Raw);
        Bytes.AddRange(other.Bytes);
        Methods.AddRange(other.Methods);
        Profiles.AddRange(other.Profiles);
        Histogram.AddRange(other.Histogram);
        LaunchesAreKnown &= other.LaunchesAreKnown;
    }
}
