using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Warnings;

namespace PerfGen.Build.Reporting;

/// <summary>What the report says, before any format: one row for each method and scope, in ordinal order, or by self time where a run was measured.</summary>
internal sealed class BuildReport
{
    private BuildReport(Manifest manifest, Measurements? measurements, IReadOnlyList<RuleWarning>? warnings, IReadOnlyList<ReportRow> rows)
    {
        Manifest = manifest;
        Measurements = measurements;
        Warnings = warnings;
        Rows = rows;
        UnmeasuredSites = [.. manifest.Sites.Concat(manifest.Registrations).Where(static site => site.Unmeasured is not null).OrderBy(static site => site.Place)];
        UnmeasuredMethods = [.. rows.Where(static row => row.Declaration is { IsMeasured: false })];
        PredictedSeries = SeriesCounts.Sum(rows.Select(static row => row.PredictedSeries).Concat(manifest.Instruments.Select(static instrument => instrument.Series)));
    }

    public Manifest Manifest { get; }

    public Measurements? Measurements { get; }

    /// <summary>What the rules warn of, in the order of the source; null where the build did not collect it.</summary>
    public IReadOnlyList<RuleWarning>? Warnings { get; }

    public IReadOnlyList<ReportRow> Rows { get; }

    /// <summary>Places that escape, in the order of the source.</summary>
    public IReadOnlyList<ManifestSite> UnmeasuredSites { get; }

    /// <summary>Methods that asked to be measured and cannot be.</summary>
    public IReadOnlyList<ReportRow> UnmeasuredMethods { get; }

    /// <summary>The most series that the assembly can make, its meters' included.</summary>
    public decimal PredictedSeries { get; }

    /// <summary>Profiled methods of the assembly that are measured.</summary>
    public int MeasuredMethods => Manifest.Methods.Count(static method => method.IsMeasured);

    /// <summary>Methods that are declared elsewhere and called here.</summary>
    public int MethodsElsewhere => Rows.Count(static row => row.Kind == RowKind.Elsewhere);

    public int Thresholds => Manifest.Methods.Sum(static method => method.Thresholds.Count);

    public static BuildReport Of(Manifest manifest, Measurements? measurements = null, IReadOnlyList<RuleWarning>? warnings = null)
    {
        ILookup<SeriesName, ManifestSite> sites = manifest.Sites.ToLookup(static site => site.Series);
        ILookup<SeriesName, ManifestMethod> methods = manifest.Methods.ToLookup(static method => method.Series);
        IEnumerable<ReportRow> rows = methods.Select(static group => group.Key)
            .Union(sites.Select(static group => group.Key))
            .OrderByDescending(series => measurements is not null && measurements.Methods.TryGetValue(series, out MeasuredMethod? measured) ? measured.SelfNs ?? -1 : -1)
            .ThenBy(static series => series.IsScope).ThenBy(static series => series)
            .Select((series, index) => Row(index + 1, series, methods[series].FirstOrDefault(), [.. sites[series]], measurements));
        return new BuildReport(manifest, measurements, warnings, [.. rows]);
    }

    private static ReportRow Row(int number, SeriesName series, ManifestMethod? declaration, IReadOnlyList<ManifestSite> sites, Measurements? measurements) => new(
        number,
        declaration is not null ? RowKind.Method : series.IsScope ? RowKind.Scope : RowKind.Elsewhere,
        series,
        declaration,
        sites,
        measurements is not null && measurements.Methods.TryGetValue(series, out MeasuredMethod? measured) ? measured : null);
}
