using PerfGen.AspNetCore.Contract;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// How bad a row is, for the order "worst first": 4 for each critical limit that is broken and 2 for each other, up to 2 for
/// errors (all of it from an error rate of 10 %), up to 1 for the share of the self time.
/// </summary>
internal static class Scores
{
    private const double Critical = 4;
    private const double Warning = 2;
    private const double MostForErrors = 2;
    private const double ErrorRateForAll = 0.1;

    public static double Of(MethodRow row)
    {
        double score = row.SelfShare ?? 0;
        score += MostForErrors * Math.Min(1, row.ErrorRate / ErrorRateForAll);
        foreach (MethodLimit limit in row.Thresholds ?? [])
        {
            if (limit.Exceeded)
                score += limit.Severity == KindNames.Critical ? Critical : Warning;
        }

        return Math.Round(score, 3);
    }
}
