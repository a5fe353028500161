namespace PerfGen.Build.Prometheus;

/// <summary>The names that a snapshot has in Prometheus. The exposition writes them, the rules and the dashboard read them.</summary>
internal static class MetricNames
{
    public const string Calls = "perfgen_method_calls_total";
    public const string Errors = "perfgen_method_errors_total";
    public const string Duration = "perfgen_method_duration_seconds";
    public const string Allocated = "perfgen_method_allocated_bytes";

    public const string MethodLabel = "method";
    public const string SignatureLabel = "signature";
    public const string KindLabel = "kind";
    public const string CallerLabel = "caller";
    public const string MethodKind = "method";

    /// <summary>Which limit a recorded series or an alert is about, in seconds, bytes or a ratio.</summary>
    public const string LimitLabel = "perfgen_limit";

    /// <summary>For a route of Alertmanager: how often it may tell of it.</summary>
    public const string CooldownLabel = "perfgen_cooldown";
    public const string SeverityLabel = "severity";
}
