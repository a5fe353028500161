namespace PerfGen.Build.Grafana;

/// <summary>Queries in a dashboard, in which Grafana replaces variables before Prometheus sees them.</summary>
internal static class GrafanaQuery
{
    /// <summary>A method called <c>$job</c>, or <c>[[job]]</c>, is no variable.</summary>
    public const string Escaped = "$[";
}
