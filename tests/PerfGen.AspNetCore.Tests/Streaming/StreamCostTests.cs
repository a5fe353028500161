using System.Net.Sockets;
using PerfGen.AspNetCore.Tests.Hosting;

namespace PerfGen.AspNetCore.Tests.Streaming;

public sealed class StreamCostTests
{
    private const int Clients = 50;
    private const int Intervals = 20;

    [Fact]
    public async Task FiftyClientsShareTheWorkOfOne()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        await RunAsync(host);
        TimeSpan alone = await RunAsync(host);
        using var end = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, Clients).Select(_ => ReadAsync(host, end.Token))];
        await Eventually.IsAsync(() => host.Parts.Hub.Clients == Clients);
        await RunAsync(host);
        TimeSpan watched = await RunAsync(host);
        Assert.Equal(Clients, host.Parts.Hub.Clients);
        await end.CancelAsync();
        await Task.WhenAll(readers);

        double perInterval = (watched - alone).TotalMilliseconds / Intervals;
        TestContext.Current.TestOutputHelper?.WriteLine($"50 clients, 500 methods, the first 200 streamed: {perInterval:F1} ms of CPU time an interval, who reads included");
        // Serialised for each of them it would be some 50 times as much.
        Assert.InRange(perInterval, double.MinValue, 200);
    }

    private static async Task<TimeSpan> RunAsync(LiveHost host)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int interval = 0; interval < Intervals; interval++)
        {
            for (int i = 0; i < 500; i++)
                host.Process.Method($"Shop.Orders.Method{i}").Calls(1, ms: 1);
            host.Feed();
            await Task.Delay(50);
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    private static async Task ReadAsync(LiveHost host, CancellationToken end)
    {
        using TcpClient client = await RawHttp.ConnectAsync(host.Address, "GET /perfgen/stream?topics=metrics,alerts,methods&top=200");
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, end) > 0)
            {
            }
        }
        catch (OperationCanceledException)
        {
            // It has read enough.
        }
    }
}
