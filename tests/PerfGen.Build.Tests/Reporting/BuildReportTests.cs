using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Reporting;

public class BuildReportTests
{
    [Fact]
    public void EachMethodCanMakeTheProductOfItsLabelsForEachCallerThatIsToldApart() => Assert.Equal(
        [
            "Shop.Orders.Charge 1", "Shop.Orders.Hidden.Work 0", "Shop.Orders.Place 30", "Shop.Orders.Print 2", "Shop.Orders.Same<T> 1", "System.IO.File.Exists 1",
            "</script><img src=x onerror=alert(1)> 1",
        ],
        BuildReport.Of(Shop.Manifest).Rows.Select(static row => $"{row.Series.Name} {row.PredictedSeries}"));

    [Fact]
    public void TheLineForTheLogSumsUp() => Assert.Equal("5 methods, 6 of 8 call sites measured (75 %), up to 36 series", SummaryLine.Of(BuildReport.Of(Shop.Manifest)));

    [Fact]
    public void OneOfEachIsSingular()
    {
        var series = new SeriesName("A.B", "()");
        var manifest = new Manifest("One", [Method(series)], [new ManifestSite(series, new SourcePlace("A.cs", 1, 1), "A.C", "interceptor", null)], []);

        Assert.Equal("1 method, 1 of 1 call site measured (100 %), up to 1 series", SummaryLine.Of(BuildReport.Of(manifest)));
        Assert.Equal("1 method, no call sites, up to 1 series", SummaryLine.Of(BuildReport.Of(manifest with { Sites = [] })));
    }

    [Fact]
    public void SeriesOfAnotherAssemblysMethodsAreThatAssemblys()
    {
        BuildReport report = BuildReport.Of(new Manifest("Till", [], [Call("Shop.Orders.Place", 1), Call("Shop.Orders.Place", 2), Call("Shop.Orders.Print", 3) with { Unmeasured = "odd" }], []));

        Assert.Equal(0, report.PredictedSeries);
        Assert.Equal("2 methods of referenced assemblies, 2 of 3 call sites measured (66.6 %), no series of its own", SummaryLine.Of(report));
    }

    [Fact]
    public void SeriesOfCallsToCodeOfOthersAreItsOwn()
    {
        var manifest = new Manifest("Till", [], [Call("System.IO.File.Exists", 1) with { Kind = ManifestSite.CallKind }], []);

        Assert.Equal("1 method of referenced assemblies, 1 of 1 call site measured (100 %), up to 1 series", SummaryLine.Of(BuildReport.Of(manifest)));
    }

    [Fact]
    public void AnAssemblyWithScopesAloneSaysSo()
    {
        ManifestSite[] scopes = [.. new[] { "parse", "parse", "print" }.Select(static (name, index) => new ManifestSite(new SeriesName(name, ""), new SourcePlace("A.cs", index + 1, 1), "A.B", "scope", null))];

        Assert.Equal("2 scopes, up to 2 series", SummaryLine.Of(BuildReport.Of(new Manifest("Till", [], scopes, []))));
    }

    [Fact]
    public void NoProductOverflows()
    {
        ManifestLabel[] labels = [.. Enumerable.Range(0, 30).Select(static i => new ManifestLabel($"l{i}", int.MaxValue, [], int.MaxValue - 1))];

        Assert.Equal(1_000_000_000_000_000, BuildReport.Of(new Manifest("Many", [Method(new SeriesName("A.B", "()")) with { Labels = labels }, Method(new SeriesName("A.C", "()")) with { Labels = labels }], [], [])).PredictedSeries);
    }

    [Fact]
    public void MeasuredNumbersStandBesideTheirMethodHottestFirst()
    {
        var same = new SeriesName("Shop.Orders.Same<T>", "(T)");
        var place = new SeriesName("Shop.Orders.Place", "(int, Shop.Region, string)");
        var measurements = new Measurements("Till", "", new Dictionary<SeriesName, MeasuredMethod>
        {
            [same] = new([Row(same, "", calls: 7, mean: 10, self: 70, p95: 12, broken: [])]),
            [place] = new([Row(place, "region=Eu", calls: 1, mean: 100, self: 100, p95: 100, broken: []), Row(place, "region=Us", calls: 3, mean: 300, self: 900, p95: 500, broken: ["p95Ns"])]),
        });

        IReadOnlyList<ReportRow> rows = BuildReport.Of(Shop.Manifest, measurements).Rows;

        Assert.Equal([place, same], rows.Take(2).Select(static row => row.Series));
        MeasuredMethod first = rows[0].Measured!;
        Assert.Equal((4L, 250.0, 1000.0, 500.0, 2.0, true), (first.Calls, first.MeanNs, first.SelfNs, first.P95Ns, first.AllocatedPerCall, first.IsBroken("p95Ns")));
        Assert.All(rows.Skip(2), static row => Assert.Null(row.Measured));
    }

    private static ManifestSite Call(string method, int line) => new(new SeriesName(method, "()"), new SourcePlace("A.cs", line, 1), "A.C", "interceptor", null);

    private static ManifestMethod Method(SeriesName series) => new("M:" + series.Name, series, "interceptor", null, Memory: true, Callers: false, [], [], null);

    private static MeasuredSeries Row(SeriesName series, string variant, long calls, double mean, double self, double p95, IReadOnlyList<string> broken) =>
        new(series, variant, calls, 0, mean, self, p95, p95, calls, 2 * calls, broken);
}
