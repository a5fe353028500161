using Microsoft.Extensions.DependencyInjection;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.AspNetCore.Tests.Streaming;

namespace PerfGen.AspNetCore.Tests.Endpoints;

public sealed class OptionsTests
{
    [Fact]
    public void OptionsOutOfTheirRangeAreRefusedWithTheRange()
    {
        Assert.Contains("1 to 10,000 clients", Refused(static options => options.MaxStreamClients = 0), StringComparison.Ordinal);
        Assert.Contains("a minute to a day", Refused(static options => options.StreamLifetime = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("A policy's name is empty", Refused(static options => options.ReadPolicy = ""), StringComparison.Ordinal);

        static string Refused(Action<PerfGenLiveOptions> configure) =>
            Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddPerfGenLive(configure)).Message;
    }

    [Fact]
    public void AskingTwiceAddsToTheFirst()
    {
        IServiceCollection services = new ServiceCollection().AddPerfGenLive(static options => options.ReadPolicy = "a").AddPerfGenLive(static options => options.ChangePolicy = "b");
        PerfGenLiveOptions options = Assert.Single(services, static service => service.ServiceType == typeof(PerfGenLiveOptions)).ImplementationInstance as PerfGenLiveOptions
            ?? throw new InvalidOperationException("The options are no service.");
        Assert.Equal(("a", "b"), (options.ReadPolicy, options.ChangePolicy));
    }

    [Fact]
    public async Task TheMonitorsOwnIntervalsReachTheStreamWithinTwoSeconds()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder => builder.Services.AddPerfGenMonitoring(static options => options.Interval = TimeSpan.FromSeconds(1)));
        await using EventReader events = await EventReader.ConnectAsync(host, "?topics=metrics");
        DateTimeOffset first = (await events.NextAsync("metrics")).GetProperty("now").GetDateTimeOffset();
        for (int i = 0; i < 3; i++)
        {
            var told = await events.NextAsync("metrics");
            Assert.True(told.GetProperty("now").GetDateTimeOffset() > first);
            Assert.InRange(DateTimeOffset.UtcNow - told.GetProperty("now").GetDateTimeOffset(), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(2));
            Assert.True(told.GetProperty("summary").GetProperty("memoryBytes").GetDouble() > 0);
        }
    }
}
