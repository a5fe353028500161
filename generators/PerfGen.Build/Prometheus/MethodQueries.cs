using PerfGen.Build.Manifests;

namespace PerfGen.Build.Prometheus;

/// <summary>
/// What is asked of one method's series. Processes of one job are taken together, the method's own labels and callers stay apart, as
/// a snapshot's rows do.
/// </summary>
/// <param name="window">Over which rates are taken, such as "5m".</param>
internal sealed class MethodQueries(SeriesName series, string window)
{
    private const string Instances = "instance, pod";

    private readonly string _selector = PromQl.Selector(series);

    public string Rate(string counter) => $"sum without ({Instances}) (rate({counter}{{{_selector}}}[{window}]))";

    /// <summary>Rounded, or one call of a hundred would be more than 1 % by the last bit.</summary>
    public string Ratio(string part, string whole) => Round($"{Rate(part)} / {Rate(whole)}");

    public string Mean(string histogram) => $"{Rate(histogram + "_sum")} / {Rate(histogram + "_count")}";

    /// <summary>An estimate: interpolated between the boundaries of a bucket.</summary>
    public string Quantile(string quantile, string histogram) => $"histogram_quantile({quantile}, {Rate(histogram + "_bucket")})";

    /// <summary>The share of calls above a boundary. Exact: a bucket ends there.</summary>
    public string ShareAbove(string histogram, Boundary boundary) => Round(
        $"1 - sum without ({Instances}, le) (rate({histogram}_bucket{{{_selector},{boundary.Matcher}}}[{window}])) / {Rate(histogram + "_count")}");

    /// <summary>How many calls each process has had above a boundary since it began.</summary>
    public string CountAbove(string histogram, Boundary boundary) => $"{histogram}_count{{{_selector}}} - {InBucket(histogram, boundary)}";

    /// <summary>
    /// How many of those came in the last window. The rise of the difference and not the difference of two rises: each of these is
    /// extrapolated by itself, and would be off by calls of last week. A process whose histogram was not there before has them all in this
    /// window; one whose histogram was there, and the rules were not, has none.
    /// </summary>
    public string Rise(string histogram, string record, string labels)
    {
        string counts = Recorded(record, labels);
        string before = $"last_over_time({histogram}_count{{{_selector}}}[1h] offset {window})";
        return $"sum without ({Instances}) (({counts} unless ignoring ({MetricNames.LimitLabel}) {before}) or increase({counts}[{window}]))";
    }

    /// <summary>Series of the method without a bucket that ends at a limit.</summary>
    public string WithoutBucket(string histogram, Boundary boundary) => $"({histogram}_count{{{_selector}}} unless {InBucket(histogram, boundary)})";

    public string Recorded(string record, string labels = "") => $"{record}{{{_selector}{(labels.Length == 0 ? "" : "," + labels)}}}";

    public static string CountByJob(string expression) => $"count by (job, {MetricNames.MethodLabel}, {MetricNames.SignatureLabel}) ({expression})";

    private string InBucket(string histogram, Boundary boundary) => $"max without (le) ({histogram}_bucket{{{_selector},{boundary.Matcher}}})";

    private static string Round(string expression) => $"round({expression}, 1e-8)";
}
