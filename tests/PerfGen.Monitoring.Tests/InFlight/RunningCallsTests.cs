using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.InFlight;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Collecting;
using PerfGen.Monitoring.Tests.Statements;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Tests.InFlight;

[Collection(nameof(Tracking))]
public sealed class RunningCallsTests
{
    [Fact]
    public async Task RunningCallsAreCountedPerMethodThoseThatAreSuspendedIncluded()
    {
        var options = new MetricsOptions();
        options.Include.Clear();
        options.Include.Add(RunningCalls.MeterName);
        using var collector = new MeterCollector(options, TimeProvider.System, new RecordedLog());
        using var running = new RunningCalls(new InFlightOptions { Enabled = true }, TimeProvider.System);
        Probe waits = Profiled.Probe("waits"), works = Profiled.Probe("works");
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] waiting = [.. Enumerable.Range(0, 3).Select(_ => Profiled.CallAsync(waits, () => gate.Task))];
        Profiled.Call(works, () => Assert.Equal([(waits.Name, 3), (works.Name, 1)], Counts(collector)));
        Assert.Equal([(waits.Name, 3), (works.Name, 0)], Counts(collector));

        gate.SetResult();
        await Task.WhenAll(waiting);
        Assert.True(SpinWait.SpinUntil(static () => CallTracking.Running.Count == 0, TimeSpan.FromSeconds(30)));
        Assert.Equal([(waits.Name, 0), (works.Name, 0)], Counts(collector));
    }

    [Fact]
    public void ACallThatRunsLongerThanItMayIsReportedBeforeItReturnsAndOnce()
    {
        using PerfGenMonitor monitor = PerfGenMonitor.Start(static options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.InFlight.Enabled = true;
            options.InFlight.CheckEvery = TimeSpan.FromMilliseconds(10);
        });
        using var seen = new BlockingQueue<OverdueCallEventArgs>();
        monitor.OverdueCall += (_, occurrence) => seen.Add(occurrence);
        Probe caller = Profiled.Probe("caller"), stuck = Profiled.Probe("stuck", [new ThresholdAttribute { MaxMs = 20 }]);
        Profiled.Call(caller, () => Profiled.Call(stuck, () =>
        {
            OverdueCallEventArgs occurrence = seen.Take();
            Assert.Equal((stuck, TimeSpan.FromMilliseconds(20)), (occurrence.Probe, occurrence.Limit));
            Assert.True(occurrence.Elapsed > occurrence.Limit);
            Assert.Equal([caller], occurrence.Callers);
            Thread.Sleep(100);
        }));
        Assert.Single(monitor.RecentOverdueCalls);
    }

    [Fact]
    public void ALimitOnAPercentileIsNoneOnACall()
    {
        using var running = new RunningCalls(new InFlightOptions { Enabled = true, CheckEvery = TimeSpan.FromHours(1) }, TimeProvider.System);
        Probe slow = Profiled.Probe("slow at times", [new ThresholdAttribute { P95Ms = 1, MaxMs = 1e6 }]), unlimited = Profiled.Probe("median only", [new ThresholdAttribute { P50Ms = 1 }]);
        Profiled.Call(slow, () => Profiled.Call(unlimited, () =>
        {
            Thread.Sleep(20);
            running.Look();
        }));
        Assert.Empty(running.Overdue.Recent);
    }

    [Fact]
    public void TheLimitOfTheOptionsHoldsForMethodsWithoutOne()
    {
        using var running = new RunningCalls(new InFlightOptions { Enabled = true, CheckEvery = TimeSpan.FromHours(1), Limit = TimeSpan.FromSeconds(2) }, TimeProvider.System);
        Probe quick = Profiled.Probe("quick"), slow = Profiled.Probe("slow"), generous = Profiled.Probe("generous", [new ThresholdAttribute { MaxMs = 1e6 }]);
        Profiled.Call(quick, running.Look);
        Profiled.Call(generous, () => Profiled.Call(slow, () =>
        {
            Thread.Sleep(2_100);
            running.Look();
            running.Look();
        }));
        Assert.Equal([slow], running.Overdue.Recent.Select(static one => one.Probe));
    }

    [Fact]
    public void UnlessAskedForNoCallIsFollowed()
    {
        using var running = new RunningCalls(new InFlightOptions(), TimeProvider.System);
        Assert.False(CallTracking.IsOn);
    }

    private static IEnumerable<(string Method, int Count)> Counts(MeterCollector collector)
    {
        MetricFamily family = Assert.Single(collector.Collect().Families);
        return family.Series.Select(static series => (series.Labels.Single(static label => label.Key == "method").Value[..^2], (int)series.Value));
    }
}
