using System.Globalization;
using PerfGen.Snapshots;
using PerfGen.Thresholds;

namespace PerfGen.Reporting;

/// <summary>The sentences around the table.</summary>
internal static class ReportNotes
{
    public static string Title(Snapshot snapshot)
    {
        double seconds = (snapshot.TakenAt - snapshot.StartedAt).TotalNanoseconds;
        return $"PerfGen: {snapshot.Process.Name}, {Units.Time(seconds)}, {snapshot.Process.Runtime}, {snapshot.Process.ProcessorCount} processors";
    }

    public static IEnumerable<ReportCell> Of(Snapshot snapshot, DisplayNames names)
    {
        if (snapshot.Methods.Count == 0)
            yield return new("No profiled call has ended.");
        if (snapshot.Methods.Any(static row => ReportTable.IsPartlyKnown(row)))
            yield return new($"{ReportTable.PartlyKnown} of the calls that never waited; what the others allocated is unknown.", Emphasis.Faint);
        if (snapshot.Methods.Any(static row => row.TooShortToTime))
            yield return new($"{ReportTable.TooShort} shorter than ten times what measuring a call costs: a good part of it is the measuring.", Emphasis.Faint);
        foreach (MethodSnapshot row in snapshot.Methods)
        {
            foreach (ThresholdResult broken in row.Thresholds?.Where(static result => result.Exceeded) ?? [])
                yield return Broken(names.Of(row), broken);
        }

        if (snapshot.Clock.FallbackReason is { } reason)
            yield return new($"The clock is the stopwatch: {reason}.", Emphasis.Noticeable);
        yield return new(Cost(snapshot), Emphasis.Faint);
    }

    private static ReportCell Broken(string name, ThresholdResult result)
    {
        string calls = result.What is ThresholdKinds.MaxNs or ThresholdKinds.MaxAllocatedBytes
            ? $", by {Units.Count(result.Violations)} {(result.Violations == 1 ? "call" : "calls")}"
            : "";
        return new(
            $"{result.Severity}: {Label(result.What)} of {name} is {Value(result.What, result.Actual)}, the limit {Value(result.What, result.Limit)}{calls}.",
            result.Severity == Severity.Critical ? Emphasis.Alarming : Emphasis.Noticeable);
    }

    private static string Label(string what) => what switch
    {
        ThresholdKinds.MaxNs => "the longest call",
        ThresholdKinds.MaxAllocatedBytes => "the largest allocation",
        ThresholdKinds.MeanNs => "the mean",
        ThresholdKinds.ErrorRate => "the error rate",
        _ => what[..^2],
    };

    private static string Value(string what, double value) => what switch
    {
        ThresholdKinds.MaxAllocatedBytes => Units.Size(value),
        ThresholdKinds.ErrorRate => Units.Percent(value),
        _ => Units.Time(value),
    };

    private static string Cost(Snapshot snapshot)
    {
        long timed = snapshot.Methods.Sum(static row => row.TimedCalls), all = snapshot.Methods.Sum(static row => row.Calls);
        string calls = timed == all ? $"{Units.Count(all)} calls" : $"{Units.Count(timed)} of {Units.Count(all)} calls timed";
        string share = snapshot.Instrumentation.PercentOfRun.ToString("0.##", CultureInfo.InvariantCulture);
        return $"Instrumentation: {calls} at {Units.Time(snapshot.Clock.OverheadNs)} cost {Units.Time(snapshot.Instrumentation.TotalNs)}, {share} % of the process's CPU time.";
    }
}
