namespace PerfGen.AspNetCore.Contract;

/// <summary>The open answer: whether all is well, and nothing about what runs here.</summary>
internal sealed record HealthAnswer(DateTimeOffset Now, string Status) : LiveAnswer;

/// <summary>The status with its reasons, worst first.</summary>
internal sealed record HealthSummary(string Status, IReadOnlyList<string> Reasons)
{
    public const string Healthy = "healthy";
    public const string Degraded = "degraded";
    public const string Unhealthy = "unhealthy";
}
