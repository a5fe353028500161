namespace PerfGen.Analyzers.Metrics;

internal enum InstrumentKind
{
    Other,
    Counter,
    UpDownCounter,
    Gauge,
    Histogram,
    Summary,
    ObservableCounter,
    ObservableUpDownCounter,
    ObservableGauge,
}
