using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PerfGen.AspNetCore.Streaming;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Streaming;

public sealed class StalledClientTests
{
    private const int Stalled = 300;

    [Fact]
    public async Task HundredsThatNeverReadAreDroppedAndTheHostGoesOn()
    {
        await using LiveHost host = await LiveHost.StartAsync(live: static options => options.MaxStreamClients = 1000);
        for (int i = 0; i < 500; i++)
            host.Process.Method($"Shop.Orders.Method{i}").Calls(1, ms: 1);
        host.Feed();

        var sockets = new List<TcpClient>();
        try
        {
            for (int i = 0; i < Stalled; i++)
                sockets.Add(await RawHttp.ConnectAsync(host.Address, "GET /perfgen/stream?top=2000", receiveBuffer: 4096));
            await Eventually.IsAsync(() => host.Parts.Hub.Clients == Stalled);
            await using EventReader reader = await EventReader.ConnectAsync(host, "?topics=metrics");

            long before = GC.GetTotalMemory(forceFullCollection: true), most = 0;
            long slowest = 0;
            for (int interval = 0; interval < 120 && host.Parts.Hub.Clients > 1; interval++)
            {
                for (int i = 0; i < 500; i++)
                    host.Process.Method($"Shop.Orders.Method{i}").Calls(1, ms: 1);
                long start = Stopwatch.GetTimestamp();
                host.Feed();
                slowest = Math.Max(slowest, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/perfgen/health")).Status);
                await reader.NextAsync("metrics");
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: interval % 10 == 0) - before);
            }

            // All who did not read, and nobody else.
            await Eventually.IsAsync(() => host.Parts.Hub.Clients == 1);
            Assert.Equal(Stalled, host.Parts.Hub.Dropped);
            host.Feed();
            await reader.NextAsync("metrics");
            // An event of 500 rows has some 150 KB: 300 queues with events of their own would hold over a gigabyte.
            Assert.InRange(most, long.MinValue, 200_000_000);
            Assert.InRange(slowest, 0, 5_000);
        }
        finally
        {
            sockets.ForEach(static socket => socket.Dispose());
        }
    }

    [Fact]
    public void AQueueThatIsFullDropsItsClientAtOnce()
    {
        using var client = new StreamClient(Topics.All, top: 10);
        for (int i = 0; i < StreamClient.QueueLength; i++)
            Assert.True(client.Offer([1]));
        Assert.False(client.Offer([1]));
        Assert.True(SpinWait.SpinUntil(() => client.Dropped.IsCancellationRequested, TimeSpan.FromSeconds(10)));
        Assert.False(client.Offer([1]));
    }
}
