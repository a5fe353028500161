namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>
/// The split that E-divisive makes (Matteson and James, 2014): where the energy distance between both sides, weighted by their sizes, is
/// largest. With distances |x - y| all splits of n values are looked at in n log n steps: what each value is away from its predecessors is
/// summed by a tree over the ranks, and the rest follows by subtraction.
/// </summary>
internal sealed class EnergyScan
{
    private readonly double[] _toAll, _toPredecessors, _sorted;
    private readonly int[] _counts;
    private readonly double[] _sums;

    /// <param name="capacity">The most values that are split at once.</param>
    public EnergyScan(int capacity)
    {
        (_toAll, _toPredecessors, _sorted) = (new double[capacity], new double[capacity], new double[capacity]);
        (_counts, _sums) = (new int[capacity + 1], new double[capacity + 1]);
    }

    /// <summary>The index of the first value on the right side; -1 if there are too few values.</summary>
    public int BestSplit(ReadOnlySpan<double> values, int smallest)
    {
        int n = values.Length;
        if (n < 2 * smallest)
            return -1;

        MeasureDistances(values);
        double all = 0, withinLeft = 0, withinRight = 0;
        for (int i = 0; i < n; i++)
        {
            all += _toPredecessors[i];
            withinRight += _toAll[i] - _toPredecessors[i];
        }

        int best = -1;
        double largest = double.NegativeInfinity;
        for (int split = 1; split <= n - smallest; split++)
        {
            withinLeft += _toPredecessors[split - 1];
            withinRight -= _toAll[split - 1] - _toPredecessors[split - 1];
            if (split < smallest)
                continue;

            double left = split, right = n - split;
            double between = all - withinLeft - withinRight;
            double energy = 2 * between / (left * right) - 2 * withinLeft / (left * (left - 1)) - 2 * withinRight / (right * (right - 1));
            double statistic = energy * left * right / n;
            if (statistic > largest)
                (largest, best) = (statistic, split);
        }

        return best;
    }

    private void MeasureDistances(ReadOnlySpan<double> values)
    {
        int n = values.Length;
        values.CopyTo(_sorted);
        Span<double> sorted = _sorted.AsSpan(0, n);
        sorted.Sort();
        double total = 0;
        foreach (double value in sorted)
            total += value;

        Array.Clear(_counts, 0, n + 1);
        Array.Clear(_sums, 0, n + 1);
        double before = 0;
        Span<double> below = n <= 512 ? stackalloc double[n] : new double[n];
        for (int rank = 0; rank < n; rank++)
        {
            below[rank] = before;
            before += sorted[rank];
        }

        double sumSoFar = 0;
        for (int i = 0; i < n; i++)
        {
            double value = values[i];
            int rank = LowerBound(sorted, value);
            _toAll[i] = value * rank - below[rank] + (total - below[rank]) - value * (n - rank);
            (int count, double sum) = SumBelow(rank);
            _toPredecessors[i] = value * count - sum + (sumSoFar - sum) - value * (i - count);
            Add(rank, value, n);
            sumSoFar += value;
        }
    }

    private static int LowerBound(ReadOnlySpan<double> sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private (int Count, double Sum) SumBelow(int rank)
    {
        int count = 0;
        double sum = 0;
        for (int i = rank; i > 0; i &= i - 1)
        {
            count += _counts[i];
            sum += _sums[i];
        }

        return (count, sum);
    }

    private void Add(int rank, double value, int size)
    {
        for (int i = rank + 1; i <= size; i += i & -i)
        {
            _counts[i]++;
            _sums[i] += value;
        }
    }
}
