using System.Diagnostics.Metrics;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// One observable instrument, with a listener of its own: when its callback throws, it is known whose it was, and the others are
/// asked all the same. Used by the collecting thread.
/// </summary>
internal sealed class ObservedInstrument : MeasurementCallbacks.ITarget, IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly CollectedFamily _family;
    private int _round;

    public ObservedInstrument(Instrument instrument, CollectedFamily family)
    {
        _family = family;
        MeasurementCallbacks.Set<ObservedInstrument>(_listener);
        _listener.EnableMeasurementEvents(instrument, this);
    }

    /// <summary>Whether a failure of it was told already.</summary>
    public bool HasFailed { get; set; }

    public CollectedFamily Family => _family;

    /// <summary>Calls back the program.</summary>
    /// <exception cref="AggregateException">The callback threw; what it reported before stands.</exception>
    public void Observe(int round)
    {
        _round = round;
        _listener.RecordObservableInstruments();
    }

    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!double.IsFinite(value))
            _family.Refuse();
        else
            _family.SeriesOf(tags).Observe(value, _round, adds: _family.Identity.Kind != MetricKind.Gauge);
    }

    public void Dispose() => _listener.Dispose();
}
