namespace PerfGen.Monitoring.Prometheus;

/// <summary>The two text formats that Prometheus reads.</summary>
public enum PrometheusFormat
{
    /// <summary>The text format 0.0.4, which every scraper, Pushgateway and textfile collector reads.</summary>
    Text,

    /// <summary>OpenMetrics 1.0: besides the same, the unit of each family and the moment from which each counter counts.</summary>
    OpenMetrics,
}
