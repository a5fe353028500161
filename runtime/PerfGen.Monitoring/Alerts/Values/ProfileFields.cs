namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>The fields of a profiled series, as <see cref="SeriesId.Field"/> names them.</summary>
internal static class ProfileFields
{
    /// <summary>Null where there is no evidence: no calls, or too few.</summary>
    public static double? Read(ProfileWindow window, string field, int minimumCalls) => field switch
    {
        "callsPerSecond" => window.CallsPerSecond,
        "allocatedBytesPerSecond" => window.AllocatedBytesPerSecond,
        "selfShare" => window.SelfShare,
        _ when window.Calls < minimumCalls => null,
        "errorRate" => window.ErrorRate,
        "meanNs" => window.MeanNs,
        "p50Ns" => window.QuantileNs(0.50),
        "p95Ns" => window.QuantileNs(0.95),
        "p99Ns" => window.QuantileNs(0.99),
        "allocatedBytesPerCall" => window.AllocatedBytesPerCall,
        _ => null,
    };

    /// <summary>The unit of a field.</summary>
    public static string UnitOf(string field) => field switch
    {
        "callsPerSecond" => "/s",
        "allocatedBytesPerSecond" => "By/s",
        "allocatedBytesPerCall" => "By",
        "errorRate" or "selfShare" => "ratio",
        _ => "ns",
    };
}
