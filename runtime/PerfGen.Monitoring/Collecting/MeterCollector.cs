using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>
/// Listens to the meters of the process and keeps what they measure. Instruments record on the program's threads; observable ones are asked
/// when <see cref="Collect"/> is called. All members may be used from any thread.
/// </summary>
internal sealed class MeterCollector : IDisposable
{
    private readonly MetricsOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MeterFilter _filter;
    private readonly RecentWindow _window;
    private readonly DateTimeOffset _startedAt;
    private readonly MeterListener _listener = new();

    /// <summary>Guards the lists; never held while code of the program runs.</summary>
    private readonly Lock _lists = new();
    private readonly Lock _collecting = new();
    private readonly Dictionary<FamilyIdentity, CollectedFamily> _families = [];
    private readonly Dictionary<Instrument, ObservedInstrument> _observed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CollectedFamily> _refusing = [];
    private readonly DistributionBuilder _builder = new();
    private int _round;

    public MeterCollector(MetricsOptions options, TimeProvider time, ILogger logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        _filter = new MeterFilter(options);
        _window = new RecentWindow(options.RecentMaxAge);
        _startedAt = time.GetUtcNow();
        MeasurementCallbacks.Set<CollectedFamily>(_listener);
        _listener.InstrumentPublished = (instrument, listener) => OnPublished(instrument, listener);
        _listener.MeasurementsCompleted = (instrument, _) => OnCompleted(instrument);
        _listener.Start();
    }

    /// <summary>The values of all metrics since the collector was made. Asks the observable instruments.</summary>
    public MetricsSnapshot Collect()
    {
        lock (_collecting)
        {
            _round++;
            CollectedFamily[] families;
            KeyValuePair<Instrument, ObservedInstrument>[] observed;
            lock (_lists)
            {
                families = [.. _families.Values];
                observed = [.. _observed];
            }

            HashSet<CollectedFamily> asked = Observe(observed);
            DateTimeOffset now = _time.GetUtcNow();
            var collected = new List<MetricFamily>(families.Length);
            foreach (CollectedFamily family in families)
            {
                Tell(family);
                MetricFamily one = Read(family, asked.Contains(family), now);
                if (one.Series.Count > 0)
                    collected.Add(one);
            }

            collected.Sort(FamilyOrder.Instance);
            return new MetricsSnapshot { StartedAt = _startedAt, TakenAt = now, Families = collected };
        }
    }

    /// <summary>The distribution of every series, of whatever kind, over the window of the options, as of the last collection.</summary>
    public MetricsSnapshot Recent()
    {
        lock (_collecting)
        {
            CollectedFamily[] families;
            lock (_lists)
                families = [.. _families.Values];

            DateTimeOffset now = _time.GetUtcNow();
            var recent = new List<MetricFamily>(families.Length);
            foreach (CollectedFamily family in families)
            {
                MetricSeries[] series =
                [
                    .. family.InOrder()
                        .Where(static one => one.Recent is not null && one.Latest is not null)
                        .Select(one => _window.Of(one.Recent!, one.Latest!, family.Identity.Kind, now)),
                ];
                if (series.Length > 0)
                    recent.Add(family.Describe(series));
            }

            recent.Sort(FamilyOrder.Instance);
            return new MetricsSnapshot { StartedAt = now - _options.RecentMaxAge, TakenAt = now, Families = recent };
        }
    }

    public void Dispose()
    {
        _listener.Dispose();

        // Ending a listener takes a lock of the meters', under which they call here: never inside one of ours.
        ObservedInstrument[] rest;
        lock (_lists)
        {
            rest = [.. _observed.Values];
            _observed.Clear();
        }

        Array.ForEach(rest, static observed => observed.Dispose());
    }

    /// <summary>Runs in the program's own code that makes an instrument: it must not throw.</summary>
    private void OnPublished(Instrument instrument, MeterListener listener)
    {
        try
        {
            if (!_filter.Accepts(instrument))
                return;

            CollectedFamily family = FamilyOf(instrument);
            if (!instrument.IsObservable)
            {
                listener.EnableMeasurementEvents(instrument, family);
                return;
            }

            // The collector's own listener is subscribed too, so that it is told of the end; it never asks for values.
            listener.EnableMeasurementEvents(instrument, family);
            var observed = new ObservedInstrument(instrument, family);
            lock (_lists)
                _observed[instrument] = observed;
        }
#pragma warning disable CA1031 // Whatever is odd about the instrument, its program goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            CollectingLog.CallbackFailed(_logger, instrument.Meter.Name, instrument.Name, error);
        }
    }

    private void OnCompleted(Instrument instrument)
    {
        ObservedInstrument? observed;
        lock (_lists)
        {
            // Sums that only grow stay, and go on if the instrument is made again; what stood at a moment is gone.
            var identity = FamilyIdentity.Of(instrument);
            if (_families.TryGetValue(identity, out CollectedFamily? family) && --family.Instruments == 0
                && identity.Kind is (MetricKind.Gauge or MetricKind.UpDownCounter))
            {
                _families.Remove(identity);
            }

            _observed.Remove(instrument, out observed);
        }

        observed?.Dispose();
    }

    private CollectedFamily FamilyOf(Instrument instrument)
    {
        var identity = FamilyIdentity.Of(instrument);
        lock (_lists)
        {
            if (!_families.TryGetValue(identity, out CollectedFamily? family))
            {
                string? description = string.IsNullOrEmpty(instrument.Description) ? null : instrument.Description;
                family = new CollectedFamily(identity, description, BucketAdvice.Of(instrument), _options.MaxSeriesPerMetric)
                {
                    FixedTags = [.. instrument.Meter.Tags ?? [], .. instrument.Tags ?? []],
                };
                _families.Add(identity, family);
            }

            family.Instruments++;
            return family;
        }
    }

    private HashSet<CollectedFamily> Observe(KeyValuePair<Instrument, ObservedInstrument>[] instruments)
    {
        var asked = new HashSet<CollectedFamily>(ReferenceEqualityComparer.Instance);
        foreach ((Instrument instrument, ObservedInstrument observed) in instruments)
        {
            asked.Add(observed.Family);
            try
            {
                observed.Observe(_round);
            }
#pragma warning disable CA1031 // It is the program's code; the other instruments are asked all the same.
            catch (Exception error)
#pragma warning restore CA1031
            {
                if (!observed.HasFailed)
                    CollectingLog.CallbackFailed(_logger, instrument.Meter.Name, instrument.Name, error is AggregateException { InnerException: { } inner } ? inner : error);
                observed.HasFailed = true;
            }
        }

        return asked;
    }

    private MetricFamily Read(CollectedFamily family, bool observed, DateTimeOffset now)
    {
        CollectedSeries[] all = family.InOrder();
        var series = new List<MetricSeries>(all.Length);
        foreach (CollectedSeries one in all)
        {
            if (one.Read(family, observed, _round, _builder) is not { } read)
                continue;

            series.Add(read);
            if (_window.IsKept)
                _window.Keep(one, read, family.Identity.Kind, now);
        }

        return family.Describe(series);
    }

    private void Tell(CollectedFamily family)
    {
        foreach (string label in family.TakeBlamed())
            CollectingLog.TooManySeries(_logger, family.Identity.Meter, family.Identity.Name, _options.MaxSeriesPerMetric, label);
        if (family.Refused > 0 && _refusing.Add(family))
            CollectingLog.MeasurementsRefused(_logger, family.Identity.Meter, family.Identity.Name);
    }
}
