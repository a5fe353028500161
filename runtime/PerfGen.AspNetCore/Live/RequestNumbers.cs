using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Live;

/// <summary>The requests that the application answered in an interval, as its server's own meter counts them; null without it.</summary>
internal readonly record struct RequestNumbers(double? PerSecond, double? P95Seconds, double? ErrorRate)
{
    private const string Meter = "Microsoft.AspNetCore.Hosting";
    private const string Duration = "http.server.request.duration";
    private const string StatusCode = "http.response.status_code";
    private const string ErrorType = "error.type";

    public static RequestNumbers Read(MetricsSnapshot interval, double seconds)
    {
        MetricFamily? durations = interval.Families.FirstOrDefault(static family => family is { Meter: Meter, Name: Duration });
        if (durations is null)
            return default;

        long requests = 0, failed = 0;
        double min = double.MaxValue, max = 0;
        var buckets = new BucketSum();
        foreach (MetricSeries series in durations.Series)
        {
            if (series.Distribution is not { Count: > 0 } distribution)
                continue;

            requests += distribution.Count;
            failed += IsFailure(series) ? distribution.Count : 0;
            (min, max) = (Math.Min(min, distribution.Min), Math.Max(max, distribution.Max));
            buckets.Add(distribution.Buckets);
        }

        return requests == 0
            ? new RequestNumbers(0, null, 0)
            : new RequestNumbers(
                Rounding.Rate(requests / seconds),
                Math.Round(FloatingPercentiles.At(0.95, buckets.AsSpan(), requests, min, max), 9),
                Rounding.Ratio((double)failed / requests));
    }

    /// <summary>The server's fault: a status of 5xx, or an exception that nobody caught.</summary>
    private static bool IsFailure(MetricSeries series) => series.Labels.Any(static label =>
        (label.Key == StatusCode && label.Value.Length == 3 && label.Value[0] == '5')
        || (label.Key == ErrorType && label.Value.Length > 0 && !char.IsAsciiDigit(label.Value[0])));
}
