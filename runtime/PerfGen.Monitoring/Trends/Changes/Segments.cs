namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>Splits of a series with the chance of each against its neighbours; dropping one asks its neighbours anew.</summary>
internal sealed class Segments
{
    private readonly Func<int, int, int, double> _chance;
    private readonly int _length;

    /// <param name="splits">Ascending.</param>
    /// <param name="length">Of the series.</param>
    /// <param name="chance">Of a split, given the start, the split and the end of both segments together.</param>
    public Segments(List<int> splits, int length, Func<int, int, int, double> chance)
    {
        (Splits, _length, _chance) = (splits, length, chance);
        Chances = [.. splits.Select((_, i) => ChanceOf(i))];
    }

    public List<int> Splits { get; }

    public List<double> Chances { get; }

    public (int Start, int End) Around(int i) => (i == 0 ? 0 : Splits[i - 1], i == Splits.Count - 1 ? _length : Splits[i + 1]);

    /// <summary>The least sure goes first, for what it took of its neighbours may make them surer.</summary>
    public void DropAbove(double level)
    {
        while (Splits.Count > 0)
        {
            int worst = 0;
            for (int i = 1; i < Chances.Count; i++)
                worst = Chances[i] > Chances[worst] ? i : worst;
            if (Chances[worst] <= level)
                return;
            Drop(worst);
        }
    }

    /// <summary>Drops what a test of both segments rejects, until nothing is dropped any more.</summary>
    public void DropWhere(Func<int, int, int, bool> rejects)
    {
        for (int i = 0; i < Splits.Count; i++)
        {
            (int start, int end) = Around(i);
            if (!rejects(start, Splits[i], end))
                continue;
            Drop(i);
            i = Math.Max(-1, i - 2);
        }
    }

    public void Move(int i, int split)
    {
        Splits[i] = split;
        Renew(i - 1);
        Renew(i);
        Renew(i + 1);
    }

    private void Drop(int i)
    {
        Splits.RemoveAt(i);
        Chances.RemoveAt(i);
        Renew(i - 1);
        Renew(i);
    }

    private void Renew(int i)
    {
        if (i >= 0 && i < Splits.Count)
            Chances[i] = ChanceOf(i);
    }

    private double ChanceOf(int i)
    {
        (int start, int end) = Around(i);
        return _chance(start, Splits[i], end);
    }
}
