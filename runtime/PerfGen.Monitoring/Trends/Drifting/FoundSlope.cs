using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>A slope that is no chance.</summary>
/// <param name="PerHour">With its interval.</param>
/// <param name="Start">Where the line stands at the first point.</param>
/// <param name="Chance">The probability of such a slope if there is none.</param>
internal readonly record struct FoundSlope(Estimate PerHour, double Start, double Chance)
{
    /// <summary>Of the interval.</summary>
    public const double Confidence = 0.90;
}
