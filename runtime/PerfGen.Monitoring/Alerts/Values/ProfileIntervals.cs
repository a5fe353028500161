using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Values;

/// <summary>What evaluators ask of an interval and of the order of its rows.</summary>
internal static class ProfileIntervals
{
    /// <summary>0 when the clock was set back.</summary>
    public static TimeSpan Duration(MonitoringInterval interval) =>
        interval.End > interval.Start ? interval.End - interval.Start : TimeSpan.Zero;

    /// <summary>The self time of all series, in nanoseconds.</summary>
    public static long SelfOfAll(MonitoringInterval interval)
    {
        long sum = 0;
        foreach (MethodSnapshot row in interval.Profile.Methods)
            sum += row.Time?.SelfNs ?? 0;
        return sum;
    }

    /// <summary>Whether another signature stands beside a row of the same name: rows are in ordinal order.</summary>
    public static bool IsOverloaded(IReadOnlyList<MethodSnapshot> rows, int index)
    {
        MethodSnapshot row = rows[index];
        for (int i = index - 1; i >= 0 && rows[i].Name == row.Name && rows[i].Kind == row.Kind; i--)
        {
            if (rows[i].Signature != row.Signature)
                return true;
        }

        for (int i = index + 1; i < rows.Count && rows[i].Name == row.Name && rows[i].Kind == row.Kind; i++)
        {
            if (rows[i].Signature != row.Signature)
                return true;
        }

        return false;
    }
}
