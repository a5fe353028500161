using PerfGen.Recording;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.AspNetCore.Live;

/// <summary>One series as the window sees it: the column being filled, the one before, and further back in time where there is room.</summary>
internal sealed class LiveMethod(ProbeIdentity series)
{
    private HashSet<(string What, double Limit, Severity Severity)>? _brokenInOpen;
    private HashSet<(string What, double Limit, Severity Severity)>? _brokenBefore;

    public string Id { get; } = MethodIds.Of(series);

    public CallSums Open { get; private set; } = new();

    public CallSums Before { get; private set; } = new();

    /// <summary>Null for series that were not called, or for which there was no room.</summary>
    public MethodPast? Past { get; set; }

    public void Add(MethodSnapshot interval)
    {
        Open.Add(interval);
        foreach (ThresholdResult limit in interval.Thresholds ?? [])
        {
            if (limit is { Exceeded: true, What: ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes })
                (_brokenInOpen ??= []).Add(ThresholdEvaluation.KeyOf(limit));
        }
    }

    /// <summary>Both columns: what a row shows.</summary>
    public void SumInto(CallSums sums)
    {
        sums.Clear();
        sums.Add(Before);
        sums.Add(Open);
    }

    /// <summary>Whether a single call broke it in one of the two columns.</summary>
    public bool IsBrokenPerCall(ThresholdResult limit) =>
        _brokenInOpen?.Contains(ThresholdEvaluation.KeyOf(limit)) == true || _brokenBefore?.Contains(ThresholdEvaluation.KeyOf(limit)) == true;

    /// <summary>The column being filled becomes the one before.</summary>
    public void CloseColumn()
    {
        (Open, Before) = (Before, Open);
        Open.Clear();
        (_brokenInOpen, _brokenBefore) = (_brokenBefore, _brokenInOpen);
        _brokenInOpen?.Clear();
    }
}
