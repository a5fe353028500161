namespace PerfGen.Monitoring.Alerts;

/// <summary>On which side of its limit a value is wrong.</summary>
public enum AlertComparison
{
    /// <summary>Above the limit; the limit itself is fine.</summary>
    Above,

    /// <summary>Below the limit; the limit itself is fine.</summary>
    Below,
}
