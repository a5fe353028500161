using System.Globalization;

namespace PerfGen.Build.Manifests;

/// <summary>How many call sites are measured. Scopes are no calls of a method and do not count.</summary>
internal sealed record Coverage(int Measured, int Total)
{
    public static Coverage Of(IEnumerable<ManifestSite> sites)
    {
        ManifestSite[] calls = [.. sites.Where(static site => !site.Series.IsScope)];
        return new Coverage(calls.Count(static site => site.Unmeasured is null), calls.Length);
    }

    /// <summary>In percent with one decimal, rounded down so that 100 means all; empty without call sites.</summary>
    public string Percent
    {
        get
        {
            if (Total == 0)
                return "";
            long tenths = Measured * 1000L / Total;
            return (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>True if at least that share is measured. Exact: nothing is rounded.</summary>
    public bool Reaches(decimal percent) => Total == 0 || 100m * Measured >= percent * Total;
}
