using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;

namespace PerfGen.Build.Reporting;

/// <summary>What a row of the report is about.</summary>
internal enum RowKind
{
    /// <summary>A method of the assembly.</summary>
    Method,

    /// <summary>A method declared elsewhere whose calls here are measured.</summary>
    Elsewhere,

    /// <summary>A block under a constant name.</summary>
    Scope,
}

/// <summary>Everything that is known of one profiled method or scope.</summary>
/// <param name="Number">From 1, in the report's order.</param>
/// <param name="Declaration">What the manifest declares; null for a scope, and for what is declared elsewhere.</param>
/// <param name="Sites">Where it is used, in the order of the source.</param>
/// <param name="Measured">What a run measured; null without one, or if the run never came here.</param>
internal sealed record ReportRow(int Number, RowKind Kind, SeriesName Series, ManifestMethod? Declaration, IReadOnlyList<ManifestSite> Sites, MeasuredMethod? Measured)
{
    public int MeasuredSites => Sites.Count(static site => site.Unmeasured is null);

    /// <summary>How it is measured: a mechanism of the manifest, or <see cref="ManifestMethod.NotMeasured"/>.</summary>
    public string Mechanism => Declaration?.Mechanism
        ?? (Kind == RowKind.Scope ? "scope" : Sites.FirstOrDefault(static site => site.Unmeasured is null)?.Mechanism ?? ManifestMethod.NotMeasured);

    /// <summary>True if its series are another assembly's, which declares the method and counts them.</summary>
    public bool SeriesAreElsewhere => Kind == RowKind.Elsewhere && Sites.All(static site => site.Kind != ManifestSite.CallKind);

    /// <summary>
    /// How many series it can make at the most: the product of its labels' domains, once for each calling member where callers are told apart.
    /// Series of another assembly's methods are that assembly's.
    /// </summary>
    public decimal PredictedSeries
    {
        get
        {
            ManifestSite[] measured = [.. Sites.Where(static site => site.Unmeasured is null)];
            if (Declaration is null ? measured.Length == 0 || SeriesAreElsewhere : !Declaration.IsMeasured)
                return 0;
            bool callers = Declaration?.Callers ?? measured[0].Callers;
            return SeriesCounts.Times(SeriesCounts.Product(Declaration?.Labels ?? []), callers ? Math.Max(1, measured.Select(static site => site.Caller).Distinct().Count()) : 1);
        }
    }
}
