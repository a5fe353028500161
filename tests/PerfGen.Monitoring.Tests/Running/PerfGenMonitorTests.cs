using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PerfGen.Monitoring.Tests.Running;

public sealed class PerfGenMonitorTests
{
    [Fact]
    public void IntervalsFollowOneAnotherWithoutAGap()
    {
        using PerfGenMonitor monitor = PerfGenMonitor.Start(static options => options.Interval = TimeSpan.FromHours(1));
        MonitoringInterval first = monitor.Collect();
        MonitoringInterval second = monitor.Collect();
        Assert.Equal(first.End, second.Start);
        Assert.Same(second, monitor.Latest);
    }

    [Fact]
    public void AnObserverThatFailsKeepsNoOtherFromTheInterval()
    {
        var seen = new List<MonitoringInterval>();
        using PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.Observers.Add(new Observer(static _ => throw new InvalidOperationException("always")));
            options.Observers.Add(new Observer(seen.Add));
        });
        monitor.Collect();
        monitor.Collect();
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task StoppingCollectsWhatWasNotYet()
    {
        var seen = new List<MonitoringInterval>();
        PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.Observers.Add(new Observer(seen.Add));
        });
        await monitor.DisposeAsync();
        monitor.Dispose();
        Assert.Single(seen);
        Assert.Throws<ObjectDisposedException>(monitor.Collect);
    }

    [Fact]
    public async Task ItCollectsByItselfAtEachInterval()
    {
        using var twice = new CountdownEvent(2);
        await using PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromMilliseconds(100);
            options.Observers.Add(new Observer(_ => { if (!twice.IsSet) twice.Signal(); }));
        });
        Assert.True(twice.Wait(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void AnIntervalOutOfItsRangeIsRefusedWithTheRange()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => PerfGenMonitor.Start(static options => options.Interval = TimeSpan.Zero));
        Assert.Contains("100 ms to an hour", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostStartsAndStopsIt()
    {
        var seen = new List<MonitoringInterval>();
        await using ServiceProvider services = new ServiceCollection()
            .AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromHours(1))
            .AddSingleton<IMonitoringObserver>(new Observer(seen.Add))
            .BuildServiceProvider();
        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<PerfGenMonitor>());
        foreach (IHostedService service in services.GetServices<IHostedService>())
            await service.StartAsync(default);
        MonitoringInterval interval = services.GetRequiredService<PerfGenMonitor>().Collect();
        foreach (IHostedService service in services.GetServices<IHostedService>())
            await service.StopAsync(default);
        Assert.Same(interval, seen[0]);
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public async Task AScopeThatAsksForItDoesNotEndIt()
    {
        await using ServiceProvider services = new ServiceCollection().AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromHours(1)).BuildServiceProvider();
        foreach (IHostedService service in services.GetServices<IHostedService>())
            await service.StartAsync(default);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
            scope.ServiceProvider.GetRequiredService<PerfGenMonitor>().Collect();

        Assert.NotNull(services.GetRequiredService<PerfGenMonitor>().Collect());
    }

    private sealed class Observer(Action<MonitoringInterval> observe) : IMonitoringObserver
    {
        public void Observe(MonitoringInterval interval) => observe(interval);
    }
}
