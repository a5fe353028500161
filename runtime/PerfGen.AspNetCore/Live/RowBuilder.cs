using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>Makes the rows of a moment, worst first.</summary>
internal sealed class RowBuilder(LiveWindow window, LimitBook limits)
{
    private readonly CallSums _sums = new();

    public LiveRow[] Build(MonitoringInterval latest)
    {
        Snapshot total = latest.ProfileTotal;
        var running = InFlightCounts.Of(latest.Metrics);
        double seconds = window.OpenSeconds + window.BeforeSeconds;
        double self = 0;
        LiveMethod[] methods = [.. total.Methods.Select(window.Find)];
        foreach (LiveMethod method in methods)
            self += method.Open.SelfNs + method.Before.SelfNs;

        var rows = new List<LiveRow>(total.Methods.Count);
        for (int i = 0; i < methods.Length; i++)
        {
            methods[i].SumInto(_sums);
            rows.Add(new LiveRow(Row(total.Methods[i], methods[i], seconds, self, total.Clock.NsPerTick) with { InFlight = running.Of(total.Methods[i]) }, total.Methods[i], methods[i]));
        }

        // By name at the end, so that equals stay where they are.
        return
        [
            .. rows.OrderByDescending(static live => live.Row.Score)
                .ThenBy(static live => live.Row.Name, StringComparer.Ordinal)
                .ThenBy(static live => live.Row.Id, StringComparer.Ordinal),
        ];
    }

    private MethodRow Row(MethodSnapshot total, LiveMethod method, double seconds, double selfOfAll, double nsPerTick)
    {
        CallSums sums = _sums;
        bool timed = sums.TimedCalls > 0, sized = sums.MeasuredCalls > 0;
        double? bytesPerCall = sized ? (double)sums.AllocatedBytes / sums.MeasuredCalls : null;
        var row = new MethodRow
        {
            Id = method.Id,
            Name = total.Name,
            Signature = total.Signature,
            Kind = KindNames.Of(total.Kind),
            File = total.File,
            Line = total.Line,
            Labels = total.Labels,
            Caller = total.Caller,
            CallsPerSecond = seconds > 0 ? Rounding.Rate(sums.Calls / seconds) : 0,
            ErrorsPerSecond = seconds > 0 ? Rounding.Rate(sums.Errors / seconds) : 0,
            ErrorRate = sums.Calls > 0 ? Rounding.Ratio((double)sums.Errors / sums.Calls) : 0,
            P50Ns = sums.Percentile(0.50, nsPerTick),
            P95Ns = sums.Percentile(0.95, nsPerTick),
            P99Ns = sums.Percentile(0.99, nsPerTick),
            MeanNs = timed ? Math.Round((double)sums.TotalNs / sums.TimedCalls, 1) : null,
            MaxNs = timed ? sums.MaxNs : null,
            SelfShare = timed && selfOfAll > 0 ? Rounding.Ratio(Math.Clamp(sums.SelfNs / selfOfAll, 0, 1)) : null,
            AllocatedBytesPerCall = bytesPerCall is { } bytes ? Math.Round(bytes, 1) : null,
            // Calls of unknown allocation are taken for like the known ones: the rate is of all calls.
            AllocatedBytesPerSecond = bytesPerCall is { } perCall && seconds > 0 ? Rounding.Rate(perCall * sums.Calls / seconds) : null,
            WaitShare = timed && sums.TotalNs > 0 ? Rounding.Ratio(Math.Clamp((double)sums.WaitNs / sums.TotalNs, 0, 1)) : null,
            Calls = total.Calls,
            Errors = total.Errors,
        };
        row = row with { Thresholds = limits.Judge(row, total, method, sums) };
        return row with { Score = Scores.Of(row) };
    }
}
