using PerfGen.Monitoring.Collecting;
using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Collecting;

namespace PerfGen.Monitoring.Tests.Host;

public sealed class HostMeterTests
{
    [Fact]
    public void WhatIsNotAvailableIsAbsentAndNeverZero()
    {
        IReadOnlyList<MetricFamily> families = Collect(new Unknown(), Burn);
        Assert.Equal(
            ["process.cpu.utilization", "process.uptime", "system.filesystem.usage", "system.uptime"],
            families.Select(static family => family.Name));
    }

    [Fact]
    public void ThisMachineIsMeasured()
    {
        HostSource? source = HostSource.OfThisMachine();
        Assert.SkipWhen(source is null, "There is no source for this operating system.");
        IReadOnlyList<MetricFamily> families = Collect(source!, Burn);
        double processors = Environment.ProcessorCount;

        Assert.All(families.SelectMany(static family => family.Series), static series => Assert.True(series.Value >= 0));
        Assert.InRange(Sum(families, "system.cpu.time"), 1, Sum(families, "system.uptime") * processors * 1.5);
        Assert.InRange(Sum(families, "process.cpu.utilization"), 0.01, 1);
        Assert.InRange(Sum(families, "system.cpu.utilization"), 0.01, 1);
        Assert.InRange(Sum(families, "system.memory.utilization"), 0.001, 1);
        Assert.InRange(Sum(families, "process.uptime"), 0.01, Sum(families, "system.uptime"));
        Assert.InRange(Sum(families, "process.thread.count"), 2, 10_000);
        Assert.InRange(Sum(families, "process.memory.virtual"), 10_000_000, double.MaxValue);
        Assert.InRange(Sum(families, "system.memory.limit"), Sum(families, "system.memory.usage", "used"), double.MaxValue);
        Assert.InRange(Sum(families, OperatingSystem.IsWindows() ? "process.windows.handle.count" : "process.unix.file_descriptor.count"), 3, 100_000);
        Assert.DoesNotContain(families, static family => family.Name.StartsWith("dotnet.", StringComparison.Ordinal));
    }

    [Fact]
    public void TheShareIsThatSinceTheLastReading()
    {
        var time = new SteppedClock();
        var share = new Utilization(time);
        Assert.Null(share.Share(5, 10));
        time.Step();
        Assert.Equal(0.25, share.Share(10, 30));
        Assert.Equal(0.25, share.Share(20, 30.1));
        time.Step();
        Assert.Equal(1, share.Share(100, 50));
    }

    [Fact]
    public void AMonitorMeasuresTheHostUnlessToldNotTo()
    {
        foreach (bool host in new[] { true, false })
        {
            using PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
            {
                options.Interval = TimeSpan.FromHours(1);
                options.Metrics.Host = host;
                options.Metrics.Include.Clear();
                options.Metrics.Include.Add("PerfGen.Host");
                options.Metrics.Include.Add("System.Runtime");
            });
            MetricsSnapshot metrics = monitor.Collect().MetricsTotal;

            // Another test's monitor may publish the meter at the same time.
            Assert.True(!host || metrics.Families.Any(static family => family.Name == "process.uptime"));
            Assert.Contains(metrics.Families, static family => family.Name == "dotnet.gc.collections");
        }
    }

    [Fact]
    public void AReadingIsTakenAgainWhenItIsTooOld()
    {
        var clock = new SteppedClock();
        int readings = 0;
        var cached = new Cached<int>(() => ++readings, clock, TimeSpan.FromSeconds(10));
        for (int second = 0; second < 30; second++, clock.Step())
            Assert.Equal(1 + (second / 11), cached.Value);
    }

    private static IReadOnlyList<MetricFamily> Collect(HostSource source, Action? before = null)
    {
        var options = new MetricsOptions();
        string name = $"Test.{Guid.NewGuid():N}";
        options.Include.Clear();
        options.Include.Add(name);
        using var collector = new MeterCollector(options, TimeProvider.System, new RecordedLog());
        using var meter = new HostMeter(source, TimeProvider.System, name);
        collector.Collect();
        before?.Invoke();
        return collector.Collect().Families;
    }

    private static void Burn()
    {
        long end = Environment.TickCount64 + 150;
        while (Environment.TickCount64 < end)
            Thread.SpinWait(100);
    }

    private static double Sum(IReadOnlyList<MetricFamily> families, string name, string? label = null) => families
        .Single(family => family.Name == name).Series
        .Where(series => label is null || series.Labels.Any(one => one.Value == label))
        .Sum(static series => series.Value);

    private sealed class Unknown : HostSource
    {
        public override CpuTimes? Cpu() => null;

        public override MemoryReading? Memory() => null;

        public override IReadOnlyList<Traffic> Networks() => [];

        public override ProcessReading Process() => new();

        public override long? OpenHandles() => null;
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _now;

        public void Step() => _now += TimestampFrequency;

        public override long GetTimestamp() => _now;
    }
}
