using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Prometheus.Meters;

/// <summary>How many values are at or below a boundary, estimated from the buckets. Asked in ascending order.</summary>
/// <param name="buckets">On the scale of <see cref="FloatingLogLinear"/>.</param>
/// <param name="unit">How the bounds of the buckets become values of the exposed unit.</param>
/// <param name="interpolates">
/// Whether a bucket that the boundary cuts is shared out evenly, as suits times. Else it counts whole, at most 6.25 % above the
/// boundary: amounts are mostly whole numbers, of which those up to 16 have a bucket each, which begins with them.
/// </param>
internal sealed class ValueCounts(IReadOnlyList<Bucket> buckets, UnitConversion unit, bool interpolates)
{
    private int _next;
    private long _before;

    public long AtOrBelow(double boundary)
    {
        while (_next < buckets.Count && (interpolates ? High(_next) : Low(_next)) <= boundary)
            _before += buckets[_next++].Count;
        if (!interpolates || _next == buckets.Count || Low(_next) >= boundary)
            return _before;

        double low = Low(_next);
        return _before + (long)(buckets[_next].Count * ((boundary - low) / (High(_next) - low)));
    }

    private double Low(int position) => unit.Apply(FloatingLogLinear.LowerBound(buckets[position].Index));

    private double High(int position) => unit.Apply(FloatingLogLinear.UpperBound(buckets[position].Index));
}
