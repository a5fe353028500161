namespace PerfGen.Monitoring.Prometheus.TextFile;

/// <summary>What is written for Prometheus by itself. An endpoint that it scrapes belongs to a web service; see <see cref="PrometheusExposition"/>.</summary>
public sealed class PrometheusOptions
{
    /// <summary>
    /// A file that is kept up to date, for the textfile collector of node_exporter, which reads those that end in <c>.prom</c>; null for
    /// none, which it is initially. It takes the place of the one before as a whole, and remains when the process has ended.
    /// </summary>
    public string? TextFile { get; set; }

    /// <summary>How often it is written: a second to an hour; initially 15 s. It is written when monitoring stops in any case.</summary>
    public TimeSpan TextFileInterval { get; set; } = TimeSpan.FromSeconds(15);

    internal void Validate()
    {
        if (TextFileInterval < TimeSpan.FromSeconds(1) || TextFileInterval > TimeSpan.FromHours(1))
            throw new ArgumentOutOfRangeException(nameof(TextFileInterval), TextFileInterval, "The text file is written every second to every hour; set TextFileInterval within them.");
        if (TextFile is { Length: 0 })
            throw new ArgumentException("The path of the text file is empty; name a file that ends in .prom, or leave TextFile null.", nameof(TextFile));
    }
}
