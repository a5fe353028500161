using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>
/// An instrument's series over a window that moves with the intervals: the growth of a counter, the mean of a gauge, all values of a histogram.
/// Not safe for concurrent use.
/// </summary>
internal sealed class MeterWindow(TimeSpan length, TimeSpan shortestForRates)
{
    /// <summary>Shorter intervals are put together, so that no window holds more than twice as many.</summary>
    private const int Slots = 120;

    /// <param name="Length">How long it is.</param>
    /// <param name="Seen">For how much of it the series was there.</param>
    /// <param name="Amount">The growth; of a gauge, its value for as long as it was seen, in value-seconds.</param>
    /// <param name="Distribution">The values of a histogram.</param>
    private readonly record struct Slot(TimeSpan Length, TimeSpan Seen, double Amount, MetricDistribution? Distribution);

    private readonly Queue<Slot> _past = new();
    private readonly DistributionSum _distribution = new();
    private Slot _latest;
    private TimeSpan _covered, _seen;

    public void Add(TimeSpan duration, MetricKind kind, MetricSeries? series)
    {
        // A gauge is seen at a moment, even when no time has passed since the one before.
        TimeSpan seen = series is null ? TimeSpan.Zero : duration > TimeSpan.Zero ? duration : TimeSpan.FromTicks(1);
        double amount = series is null ? 0 : IsLevel(kind) ? series.Value * seen.TotalSeconds : series.Value;
        var slot = new Slot(duration, seen, amount, series?.Distribution);
        _covered += duration;
        _seen += seen;
        _distribution.Add(slot.Distribution);
        if (_latest.Length >= length / Slots)
        {
            _past.Enqueue(_latest);
            _latest = slot;
        }
        else
        {
            _latest = new Slot(_latest.Length + duration, _latest.Seen + seen, _latest.Amount + amount, DistributionSum.Of(_latest.Distribution, slot.Distribution));
        }

        while (_past.TryPeek(out Slot oldest) && _covered - oldest.Length >= length)
        {
            _past.Dequeue();
            _covered -= oldest.Length;
            _seen -= oldest.Seen;
            _distribution.Remove(oldest.Distribution);
        }
    }

    /// <summary>Null where there is no evidence: the series is not there, or has too few values.</summary>
    public double? Read(string field, MetricKind kind, int minimumCount) => (field, kind) switch
    {
        ("value", MetricKind.Gauge or MetricKind.UpDownCounter) => Mean(),
        ("value", _) => PerSecond(Amount()),
        ("count", MetricKind.Histogram) => PerSecond(_distribution.Count),
        (_, not MetricKind.Histogram) => null,
        _ when _distribution.Count < Math.Max(1, minimumCount) => null,
        ("p50", _) => Quantile(0.50),
        ("p95", _) => Quantile(0.95),
        ("p99", _) => Quantile(0.99),
        _ => null,
    };

    /// <summary>The unit of a field; null where the instrument names none.</summary>
    public static string? UnitOf(string field, MetricKind kind, string? unit) => field switch
    {
        "count" => "/s",
        "value" when !IsLevel(kind) => $"{unit}/s",
        _ => unit,
    };

    private static bool IsLevel(MetricKind kind) => kind is MetricKind.Gauge or MetricKind.UpDownCounter;

    private double Quantile(double quantile)
    {
        double min = double.MaxValue, max = double.MinValue;
        Widen(_latest.Distribution);
        foreach (Slot slot in _past)
            Widen(slot.Distribution);
        return _distribution.Quantile(quantile, min, max);

        void Widen(MetricDistribution? values)
        {
            if (values is { Count: > 0 })
                (min, max) = (Math.Min(min, values.Min), Math.Max(max, values.Max));
        }
    }

    private double? Mean() => _seen > TimeSpan.Zero ? Amount() / _seen.TotalSeconds : null;

    private double? PerSecond(double amount) =>
        _covered > TimeSpan.Zero && _covered >= shortestForRates && _seen > TimeSpan.Zero ? amount / _covered.TotalSeconds : null;

    /// <summary>Anew each time: sums of fractions that are added to and taken from drift away.</summary>
    private double Amount()
    {
        double sum = _latest.Amount;
        foreach (Slot slot in _past)
            sum += slot.Amount;
        return sum;
    }
}
