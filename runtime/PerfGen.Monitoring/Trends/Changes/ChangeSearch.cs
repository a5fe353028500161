namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>A place where the values change, and the probability that it is none.</summary>
internal readonly record struct Candidate(int Index, double Chance);

/// <summary>
/// Finds change points as Hunter (Fleming and others, 2023; now Apache Otava) does with E-divisive: windows are split and split again where
/// that is perhaps significant; then all splits are put together and the least significant is dropped until each holds against its
/// neighbours. No chance is drawn anywhere: the same values give the same changes.
/// </summary>
internal sealed class ChangeSearch
{
    /// <summary>A split is worth a second look if it would hold at a level so many times as lenient.</summary>
    private const double Leniency = 10;

    private readonly double[] _values;
    private readonly double _inflation;
    private readonly int _smallest;
    private readonly double _level;
    private readonly EnergyScan _scan;

    /// <param name="values">On the scale on which changes are judged.</param>
    /// <param name="inflation">What autocorrelation does to the variance of a mean, from 1.</param>
    /// <param name="smallest">The fewest points between two changes.</param>
    /// <param name="level">The chance of any false change in the whole series.</param>
    public ChangeSearch(double[] values, double inflation, int smallest, double level)
    {
        (_values, _inflation, _smallest, _level) = (values, inflation, smallest, level);
        _scan = new EnergyScan(values.Length);
    }

    public List<Candidate> Find()
    {
        var found = new SortedDictionary<int, double>();
        foreach (Window window in Windows.Of(_values.Length))
            Split(window.Start, window.Length, window.Looks, found);
        var segments = new Segments(Thinned(found), _values.Length, Chance);
        segments.DropAbove(_level);
        return Placed(segments);
    }

    /// <summary>
    /// The chance of such a split between two neighbouring changes: corrected for the places it could have had between them, and for the
    /// stretches of that length that the series has.
    /// </summary>
    public double Chance(int start, int split, int end)
    {
        int length = end - start;
        double probability = SplitTest.Probability(_values.AsSpan(start, length), split - start, _inflation);
        double looks = Math.Max(1, _values.Length / (double)length);
        return Math.Min(1, looks * Statistics.MaximallySelected.Probability(probability, Math.Min(0.49, _smallest / (double)length)));
    }

    private void Split(int start, int length, int looks, SortedDictionary<int, double> found)
    {
        ReadOnlySpan<double> values = _values.AsSpan(start, length);
        int split = _scan.BestSplit(values, _smallest);
        if (split < 0)
            return;

        double probability = SplitTest.Probability(values, split, _inflation);
        double chance = Math.Min(1, looks * Statistics.MaximallySelected.Probability(probability, Math.Min(0.49, _smallest / (double)length)));
        if (chance > Leniency * _level)
            return;

        int index = start + split;
        found[index] = Math.Min(chance, found.GetValueOrDefault(index, 1));
        Split(start, split, looks, found);
        Split(index, length - split, looks, found);
    }

    /// <summary>Windows see one change at slightly different places: of those that are too near to each other the surest stays.</summary>
    private List<int> Thinned(SortedDictionary<int, double> found)
    {
        var kept = new List<(int Index, double Chance)>();
        foreach ((int index, double chance) in found)
        {
            if (kept is [.., var last] && index - last.Index < _smallest)
            {
                if (chance < last.Chance)
                    kept[^1] = (index, chance);
            }
            else
            {
                kept.Add((index, chance));
            }
        }

        return [.. kept.Select(static one => one.Index)];
    }

    /// <summary>Each change once more to its best place between its neighbours, which the windows may not have seen together.</summary>
    private List<Candidate> Placed(Segments segments)
    {
        for (int i = 0; i < segments.Splits.Count; i++)
        {
            (int start, int end) = segments.Around(i);
            int split = _scan.BestSplit(_values.AsSpan(start, end - start), _smallest);
            if (split > 0)
                segments.Move(i, start + split);
        }

        segments.DropAbove(_level);
        return [.. segments.Splits.Select((index, i) => new Candidate(index, segments.Chances[i]))];
    }
}
