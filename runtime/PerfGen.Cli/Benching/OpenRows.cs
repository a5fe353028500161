using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Benching;

/// <summary>Decides, look by look, which rows are worth more launches: the undecided, and alarms that no second look has confirmed.</summary>
internal sealed class OpenRows
{
    private readonly HashSet<string> _alarmed = [];

    /// <summary>The benchmarks to run again, by the name that their reports give them.</summary>
    public IReadOnlyList<string> After(Comparison look)
    {
        var open = new List<string>();
        foreach (ComparedRow row in look.Rows.Where(static row => row.Before is not null && row.After is not null))
        {
            // Bytes and calls are what they are: more launches would not change them.
            bool isAlarm = row is { Verdict: Verdict.Regressed, Reason: "time" };
            if ((isAlarm && _alarmed.Add(row.Name)) || (row.Verdict == Verdict.Inconclusive && row.Time is not null))
                open.Add(row.Before!.Key.Name);
            if (!isAlarm)
                _alarmed.Remove(row.Name);
        }

        return open;
    }
}
