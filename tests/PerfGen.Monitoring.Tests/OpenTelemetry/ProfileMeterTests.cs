using System.Diagnostics.Metrics;
using PerfGen.Monitoring.OpenTelemetry;
using PerfGen.Monitoring.Tests.Samples;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.OpenTelemetry;

public sealed class ProfileMeterTests : IDisposable
{
    private readonly ProfileMeter _meter = new(new OpenTelemetryOptions { QuantileWindow = TimeSpan.FromSeconds(10) });
    private readonly MeterListener _listener = new();
    private readonly List<(string Name, Dictionary<string, object?> Tags, double Value)> _seen = [];

    public ProfileMeterTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "PerfGen")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void QuantilesAreThoseOfTheLastWholeWindow()
    {
        Observe(second: 0, (1, 100));
        Observe(second: 5, (1, 100), (5, 100));
        Assert.Empty(Quantiles());

        Observe(second: 10, (1, 100), (20, 100));
        Assert.Equal(0.02, Quantiles()["0.5"], 0.001);

        Observe(second: 15, (1, 200), (20, 100));
        Assert.Equal(0.02, Quantiles()["0.5"], 0.001);
        Observe(second: 20, (1, 300), (20, 100));
        Assert.Equal(0.001, Quantiles()["0.5"], 0.0001);
        Assert.Equal(["0.5", "0.9", "0.95", "0.99", "0.999"], Quantiles().Keys.Order());
    }

    [Fact]
    public void ARowHasItsCallerAndItsLabelsUnderTheirOwnNames()
    {
        MethodSnapshot row = SampleProfile.Method("Shop.Place", durations: (1, 2)) with { Caller = "Shop.Pay", Labels = new Dictionary<string, string> { ["region"] = "Eu", ["perfgen.kind"] = "x" } };
        _meter.Observe(SampleMetrics.Interval(SampleProfile.Of(row)));
        Dictionary<string, object?> tags = Measured("perfgen.method.calls").Single(static point => (string?)point.Tags["code.function.name"] == "Shop.Place").Tags;
        Assert.Equal(("Shop.Pay", "Eu", "method", "x"), (tags["perfgen.caller"], tags["region"], tags["perfgen.kind"], tags["label.perfgen.kind"]));
    }

    [Fact]
    public void BeforeTheFirstCollectionThereIsNothing() => Assert.Empty(Measured("perfgen.method.calls"));

    private void Observe(int second, params (double Milliseconds, long Calls)[] durations)
    {
        Snapshot profile = SampleProfile.Of(SampleProfile.Method("A", durations: durations)) with { TakenAt = SampleProfile.Start.AddSeconds(second) };
        _meter.Observe(SampleMetrics.Interval(profile));
    }

    private Dictionary<string, double> Quantiles() => Measured("perfgen.method.duration.quantile").ToDictionary(static point => (string)point.Tags["quantile"]!, static point => point.Value);

    private IEnumerable<(string Name, Dictionary<string, object?> Tags, double Value)> Measured(string instrument)
    {
        _seen.Clear();
        _listener.RecordObservableInstruments();
        return _seen.Where(point => point.Name == instrument);
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Other tests' monitors publish a meter of the same name; this one's rows have a file of their own.
        Dictionary<string, object?> own = tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value);
        if (own["code.file.path"] is "Shop.cs")
            _seen.Add((instrument.Name, own, value));
    }
}
