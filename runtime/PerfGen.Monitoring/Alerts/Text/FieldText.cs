using PerfGen.Thresholds;

namespace PerfGen.Monitoring.Alerts.Text;

/// <summary>What is judged of a series, as people say it.</summary>
internal static class FieldText
{
    /// <summary>Empty where the series itself says it, as a gauge and a number of calls do.</summary>
    public static string Of(string field) => field switch
    {
        "value" or ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes => "",
        ThresholdKinds.P50Ns => "p50",
        ThresholdKinds.P95Ns => "p95",
        ThresholdKinds.P99Ns => "p99",
        ThresholdKinds.MeanNs => "mean",
        ThresholdKinds.ErrorRate => "error rate",
        "callsPerSecond" => "calls per second",
        "selfShare" => "self share",
        "allocatedBytesPerCall" => "allocation per call",
        "allocatedBytesPerSecond" => "allocation per second",
        _ => field,
    };
}
