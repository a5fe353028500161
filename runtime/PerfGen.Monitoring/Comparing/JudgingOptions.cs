namespace PerfGen.Monitoring.Comparing;

/// <summary>How strict the comparison is.</summary>
internal sealed record JudgingOptions
{
    public const double LaunchThreshold = 0.05;
    public const double IterationThreshold = 0.10;
    public const double DefaultNoiseFloorNs = 0.3;
    public const int DefaultMinSamples = 5;

    /// <summary>The share of false discoveries that is accepted, and the level of a single question.</summary>
    public const double Level = 0.05;

    /// <summary>Of the interval of a ratio: both of its tails together leave out 10 %, each the level of a one-sided question.</summary>
    public const double Confidence = 0.90;

    /// <summary>The smallest relative change that counts; null for 5 %, and 10 % where iterations of too few launches are judged.</summary>
    public double? Threshold { get; init; }

    /// <summary>Differences up to this many ns per operation are no differences.</summary>
    public double NoiseFloorNs { get; init; } = DefaultNoiseFloorNs;

    /// <summary>So many launches a side, or else iterations are judged, of which there must be as many.</summary>
    public int MinSamples { get; init; } = DefaultMinSamples;

    /// <summary>The relative noise of this machine as an A/A run found it; widens the margin. 0 without one.</summary>
    public double MachineNoise { get; init; }

    public bool AllowHostMismatch { get; init; }

    /// <summary>Whether the number of calls of profiled methods is left out of the verdict.</summary>
    public bool IgnoreCalls { get; init; }

    /// <summary>The margin as a ratio above 1.</summary>
    public double MarginFor(SampleUnit unit) =>
        1 + Math.Max(Threshold ?? (unit == SampleUnit.Iteration ? IterationThreshold : LaunchThreshold), MachineNoise);
}
