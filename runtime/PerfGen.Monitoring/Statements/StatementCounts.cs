namespace PerfGen.Monitoring.Statements;

/// <summary>The statements that one profiled call has run so far, its callees' included. Any thread.</summary>
internal sealed class StatementCounts(StatementWatch owner)
{
    /// <summary>A call that runs more different ones repeats none of them much.</summary>
    private const int MostTexts = 256;

    private readonly Dictionary<(string Text, string System), (int Count, TimeSpan Total)> _counts = [];

    public StatementWatch Owner => owner;

    public void Add(string text, string system, int count, TimeSpan duration)
    {
        lock (_counts)
        {
            (int Count, TimeSpan Total) known = _counts.GetValueOrDefault((text, system));
            if (known.Count > 0 || _counts.Count < MostTexts)
                _counts[(text, system)] = (known.Count + count, known.Total + duration);
        }
    }

    /// <summary>Those that were run so often, or more.</summary>
    public List<(string Text, string System, int Count, TimeSpan Total)> AtLeast(int count)
    {
        lock (_counts)
            return [.. _counts.Where(pair => pair.Value.Count >= count).Select(static pair => (pair.Key.Text, pair.Key.System, pair.Value.Count, pair.Value.Total))];
    }
}
