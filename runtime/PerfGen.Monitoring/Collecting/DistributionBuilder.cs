using System.Numerics;
using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>Sums the cells of a series into a distribution. Keeps its working memory: one for each collector, used by one thread at a time.</summary>
internal sealed class DistributionBuilder
{
    private const int PerOctave = FloatingLogLinear.BucketsPerOctave;

    private readonly long[] _counts = new long[FloatingLogLinear.Length];

    /// <summary>A bit for each octave with a count.</summary>
    private readonly ulong[] _occupied = new ulong[FloatingLogLinear.Length / PerOctave / 64 + 1];

    private Bucket[] _buckets = new Bucket[64];

    public MetricDistribution Build(ReadOnlySpan<MeasurementCell?> cells, double[]? bounds)
    {
        double sum = 0, min = double.PositiveInfinity, max = double.NegativeInfinity;
        long[]? advised = bounds is null ? null : new long[bounds.Length];
        foreach (MeasurementCell? cell in cells)
        {
            if (cell is null)
                continue;

            cell.Enter();
            try
            {
                Take(in cell.Counts);
                for (int i = 0; i < cell.Advised.Length; i++)
                    advised![i] += cell.Advised[i];
                sum += cell.Sum;
                min = Math.Min(min, cell.Min);
                max = Math.Max(max, cell.Max);
            }
            finally
            {
                cell.Exit();
            }
        }

        ReadOnlySpan<Bucket> buckets = TakeOut(out long total);
        return total == 0
            ? DistributionArithmetic.Of([], 0, 0, 0, 0, Bounds(bounds, advised))
            : DistributionArithmetic.Of(buckets, total, sum, min, max, Bounds(bounds, advised));
    }

    private void Take(in OctaveCounts counts)
    {
        if (counts.Zeros > 0)
        {
            _counts[FloatingLogLinear.Zero] += counts.Zeros;
            Mark(FloatingLogLinear.Zero / PerOctave);
        }

        ReadOnlySpan<long[]?> octaves = counts.Octaves;
        for (int i = 0; i < octaves.Length; i++)
        {
            if (octaves[i] is not { } octave)
                continue;

            int first = (counts.FirstOctave + i) * PerOctave;
            for (int j = 0; j < PerOctave; j++)
                _counts[first + j] += octave[j];
            Mark(counts.FirstOctave + i);
        }
    }

    private void Mark(int octave) => _occupied[octave / 64] |= 1UL << (octave % 64);

    /// <summary>The occupied buckets, valid until the next time, and leaves the counts empty.</summary>
    private ReadOnlySpan<Bucket> TakeOut(out long total)
    {
        total = 0;
        int length = 0;
        for (int word = 0; word < _occupied.Length; word++)
        {
            for (ulong bits = _occupied[word]; bits != 0; bits &= bits - 1)
            {
                int first = (word * 64 + BitOperations.TrailingZeroCount(bits)) * PerOctave;
                for (int index = first; index < first + PerOctave; index++)
                {
                    if (_counts[index] == 0)
                        continue;

                    if (length == _buckets.Length)
                        Array.Resize(ref _buckets, 2 * length);
                    _buckets[length++] = new Bucket(index, _counts[index]);
                    total += _counts[index];
                    _counts[index] = 0;
                }
            }

            _occupied[word] = 0;
        }

        return _buckets.AsSpan(0, length);
    }

    private static AdvisedBound[]? Bounds(double[]? bounds, long[]? counts)
    {
        if (bounds is null)
            return null;

        var advised = new AdvisedBound[bounds.Length];
        long atOrBelow = 0;
        for (int i = 0; i < advised.Length; i++)
            advised[i] = new AdvisedBound(bounds[i], atOrBelow += counts![i]);
        return advised;
    }
}
