using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>What makes instruments one metric: a meter that is disposed of and made again goes on where it was.</summary>
internal readonly record struct FamilyIdentity(string Meter, string Name, MetricKind Kind, string? Unit)
{
    public static FamilyIdentity Of(Instrument instrument) =>
        new(instrument.Meter.Name, instrument.Name, KindOf(instrument), string.IsNullOrEmpty(instrument.Unit) ? null : instrument.Unit);

    /// <summary>An instrument of an unknown kind is taken for what loses nothing: a distribution or, observed, a gauge.</summary>
    private static MetricKind KindOf(Instrument instrument)
    {
        Type? type = instrument.GetType();
        while (type is { IsGenericType: false })
            type = type.BaseType;
        Type? kind = type?.GetGenericTypeDefinition();
        if (kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>))
            return MetricKind.Counter;
        if (kind == typeof(UpDownCounter<>) || kind == typeof(ObservableUpDownCounter<>))
            return MetricKind.UpDownCounter;
        return kind == typeof(Gauge<>) || instrument.IsObservable ? MetricKind.Gauge : MetricKind.Histogram;
    }
}
