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

    [Fact]
    public void ADifferenceThatIsAskedForLateIsThatOfItsOwnInterval()
    {
        Snapshot total = SampleIntervals.One(3, SampleIntervals.Morning, TimeSpan.FromHours(1)).Profile;
        MethodSnapshot row = total.Methods[0];
        var collector = new IntervalCollector(TimeProvider.System, () => total, static () => MetricsSnapshot.Empty(default, default));
        total = total with { TakenAt = total.TakenAt.AddSeconds(1), Methods = [row with { Calls = row.Calls + 5 }] };
        MonitoringInterval first = collector.Next();
        total = total with { TakenAt = total.TakenAt.AddSeconds(1), Methods = [row with { Calls = row.Calls + 12 }] };
        MonitoringInterval second = collector.Next();
        Assert.Equal((7, 5), (Assert.Single(second.Profile.Methods).Calls, Assert.Single(first.Profile.Methods).Calls));
        Assert.Same(first.Profile, first.Profile);
    }
}
