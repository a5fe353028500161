using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Running;
using PerfGen.Monitoring.Tests.History;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Running;

public sealed class IntervalCollectorTests
{
    [Fact]
    public void AClockThatIsSetBackStillEndsAnInterval()
    {
        Snapshot total = SampleIntervals.One(3, SampleIntervals.Morning, TimeSpan.FromHours(1)).Profile;
        MethodSnapshot row = total.Methods[0];
        var collector = new IntervalCollector(TimeProvider.System, () => total, static () => MetricsSnapshot.Empty(default, default));
        total = total with { TakenAt = total.TakenAt.AddMinutes(-30), Methods = [row with { Calls = row.Calls + 5 }] };
        MonitoringInterval interval = collector.Next();
        Assert.Equal(5, Assert.Single(interval.Profile.Methods).Calls);
        Assert.Equal(total.TakenAt, interval.Profile.TakenAt);
    }
}
