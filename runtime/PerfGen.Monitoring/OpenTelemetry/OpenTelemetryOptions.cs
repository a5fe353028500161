namespace PerfGen.Monitoring.OpenTelemetry;

/// <summary>How the profile is published as the meter <c>PerfGen</c>. Without a listener it costs nothing.</summary>
public sealed class OpenTelemetryOptions
{
    /// <summary>
    /// The span of time that quantiles are of: a second to a day; initially a minute, the export interval of the OpenTelemetry SDK. They
    /// are of the last whole span.
    /// </summary>
    public TimeSpan QuantileWindow { get; set; } = TimeSpan.FromMinutes(1);

    internal void Validate()
    {
        if (QuantileWindow < TimeSpan.FromSeconds(1) || QuantileWindow > TimeSpan.FromDays(1))
            throw new ArgumentOutOfRangeException(nameof(QuantileWindow), QuantileWindow, "Quantiles are of a second to a day; set QuantileWindow within them.");
    }
}
