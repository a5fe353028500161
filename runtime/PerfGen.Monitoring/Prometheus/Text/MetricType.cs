namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>The types of the text formats that are used here.</summary>
internal enum MetricType
{
    Counter,
    Gauge,
    Histogram,
}
