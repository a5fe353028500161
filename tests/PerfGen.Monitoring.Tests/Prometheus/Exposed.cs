using System.Text;
using PerfGen.Monitoring.Prometheus;

namespace PerfGen.Monitoring.Tests.Prometheus;

/// <summary>What an exposition says, as tests ask it.</summary>
internal sealed class Exposed(string text)
{
    public string Text { get; } = text;

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Exposed Of(MonitoringInterval interval, PrometheusFormat format = PrometheusFormat.Text)
    {
        using var stream = new MemoryStream();
        PrometheusExposition.Write(interval, stream, format);
        return new Exposed(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray()));
    }

    /// <summary>The lines that begin so.</summary>
    public string[] Starting(string beginning) => [.. Lines.Where(line => line.StartsWith(beginning, StringComparison.Ordinal))];

    /// <summary>The value at a boundary of the only series of a histogram.</summary>
    public long Bucket(string family, string le) =>
        long.Parse(Assert.Single(Lines, line => line.StartsWith(family + "_bucket{", StringComparison.Ordinal) && line.Contains($"le=\"{le}\"", StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The boundaries and values of the only series of a histogram.</summary>
    public (string Boundary, long Count)[] Buckets(string family) =>
        [.. Starting(family + "_bucket{").Select(static line => (line.Split("le=\"")[1].Split('"')[0], long.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)))];
}
