using System.Data;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PerfGen.CompilerServices;
using PerfGen.Monitoring.Statements;
using PerfGen.Recording;

namespace PerfGen.Monitoring.Tests.Statements;

[Collection(nameof(Tracking))]
public sealed class StatementWatchTests
{
    [Fact]
    public void ASlowStatementIsReportedWithItsCallerAndWithoutItsValues()
    {
        using var statements = new WatchedStatements(static options => options.SlowAfter = TimeSpan.FromMilliseconds(100));
        using var seen = new BlockingQueue<SlowStatementEventArgs>();
        statements.Watch.Slow.Raised += (_, occurrence) => seen.Add(occurrence);
        statements.Watch.Slow.Raised += static (_, _) => throw new InvalidOperationException("a bad handler");
        Probe probe = Profiled.Probe("caller");
        Profiled.Call(probe, () =>
        {
            statements.Run("select 'fast'", TimeSpan.FromMilliseconds(100));
            statements.Run("select 'secret' from t", TimeSpan.FromMilliseconds(101));
        });

        SlowStatementEventArgs occurrence = seen.Take();
        Assert.Equal(("select ? from t", "postgresql", probe, TimeSpan.FromMilliseconds(101)), (occurrence.Text, occurrence.System, occurrence.Caller, occurrence.Duration));
        Assert.Same(occurrence, Assert.Single(statements.Watch.Slow.Recent));
        Assert.True(SpinWait.SpinUntil(() => statements.Watch.Slow.FailedHandlers == 1, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void WithoutAProfiledCallerTheOperationIsWhatIsKnown()
    {
        using var statements = new WatchedStatements(static options => (options.SlowAfter, options.Callers) = (TimeSpan.Zero, false));
        Assert.False(CallTracking.IsOn);
        using (var request = new Activity("GET /orders").Start())
            statements.Run("select 1", TimeSpan.FromSeconds(1));
        SlowStatementEventArgs occurrence = Assert.Single(statements.Watch.Slow.Recent);
        Assert.Null(occurrence.Caller);
        Assert.Equal("GET /orders", occurrence.Operation);
    }

    [Fact]
    public async Task TheSameStatementManyTimesInOneCallIsReportedOnceWithTheCaller()
    {
        using var statements = new WatchedStatements();
        Probe probe = Profiled.Probe("loads each");
        await Profiled.CallAsync(probe, async () =>
        {
            for (int id = 0; id < 25; id++)
            {
                await Task.Yield();
                statements.Run($"select * from items where order_id = {id}", TimeSpan.FromMilliseconds(2));
            }

            statements.Run("select 1 from other");
        });

        RepeatedStatementEventArgs occurrence = Assert.Single(await Recent(statements));
        Assert.Equal(("select * from items where order_id = ?", probe, 25), (occurrence.Text, occurrence.Caller, occurrence.Count));
        Assert.Equal(TimeSpan.FromMilliseconds(50), occurrence.TotalDuration);
        Assert.True(occurrence.CallDuration > TimeSpan.Zero);
    }

    [Fact]
    public void ALoopOverACalleeIsTheLoopsAndWhatACalleeIsReportedForIsNotItsCallers()
    {
        using var statements = new WatchedStatements();
        Probe loop = Profiled.Probe("loop"), single = Profiled.Probe("single"), outer = Profiled.Probe("outer");
        Profiled.Call(outer, () => Profiled.Call(loop, () =>
        {
            for (int id = 0; id < 12; id++)
                Profiled.Call(single, () => statements.Run("select 1 from t"));
        }));
        Assert.Equal((loop, 12), Assert.Single(statements.Watch.Repeated.Recent.Select(static one => (one.Caller, one.Count))));
    }

    [Fact]
    public void FewerThanTheLimitAndDifferentCallsAreNotRepetition()
    {
        using var statements = new WatchedStatements(static options => options.RepeatedAfter = 3);
        Probe probe = Profiled.Probe("caller");
        for (int call = 0; call < 5; call++)
        {
            Profiled.Call(probe, () =>
            {
                statements.Run("select a from t");
                statements.Run("select a from t");
                statements.Run("select b from t");
            });
        }

        Assert.Empty(statements.Watch.Repeated.Recent);
        Profiled.Call(probe, () => Array.ForEach(new int[3], _ => statements.Run("select a from t")));
        Assert.Single(statements.Watch.Repeated.Recent);
    }

    [Fact]
    public void ACommandWhoseCallIsMeasuredTellsOfItselfAndItsDriverNotAgain()
    {
        using var statements = new WatchedStatements(static options => (options.SlowAfter, options.RepeatedAfter) = (TimeSpan.Zero, 4));
        Probe caller = Profiled.Probe("caller");
        Probe call = Probes.Call("System.Data.IDbCommand.ExecuteScalar", "()", "");
        using var command = new Npgsql.NpgsqlCommand("select name from users where id = 7");
        Profiled.Call(caller, () =>
        {
            for (int time = 0; time < 4; time++)
                Profiled.CallOn(call, command, () => statements.Run(command.CommandText, TimeSpan.FromSeconds(1)));
        });
        Assert.Equal(4, statements.Watch.Slow.Recent.Count);
        Assert.All(statements.Watch.Slow.Recent, occurrence => Assert.Equal(("select name from users where id = ?", "postgresql", caller), (occurrence.Text, occurrence.System, occurrence.Caller)));
        Assert.Equal(4, Assert.Single(statements.Watch.Repeated.Recent).Count);
    }

    [Fact]
    public void EntityFrameworkIsHeardWhereTheDriverSaysNothing()
    {
        using var statements = new WatchedStatements(static options => options.SlowAfter = TimeSpan.FromMilliseconds(1));
        using var framework = new DiagnosticListener("Microsoft.EntityFrameworkCore");
        Probe caller = Profiled.Probe("caller");
        const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";
        Profiled.Call(caller, () =>
        {
            Assert.True(framework.IsEnabled(Executed));
            Assert.False(framework.IsEnabled("Microsoft.EntityFrameworkCore.ChangeTracking.StartedTracking"));
            framework.Write(Executed, new { Command = (IDbCommand)new Npgsql.NpgsqlCommand("select 5"), Duration = TimeSpan.FromSeconds(2) });
            framework.Write(Executed, new { Nothing = 1 });
        });
        SlowStatementEventArgs occurrence = Assert.Single(statements.Watch.Slow.Recent);
        Assert.Equal(("select ?", caller, 2), (occurrence.Text, occurrence.Caller, occurrence.Duration.TotalSeconds));
    }

    [Fact]
    public async Task RequestsOfTheRealHttpClientAreWatched()
    {
        using var statements = new WatchedStatements(static options =>
        {
            options.Sources.Add("System.Net.Http");
            options.SlowAfter = TimeSpan.FromMilliseconds(20);
        });
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        Task answering = AnswerAsync(server, requests: 11);
        using var client = new HttpClient();
        Probe caller = Profiled.Probe("caller");
        string address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";
        await Profiled.CallAsync(caller, async () =>
        {
            for (int id = 0; id < 11; id++)
                await client.GetStringAsync(new Uri($"{address}/orders/{id}?token=secret"));
        });
        await answering;

        RepeatedStatementEventArgs repeated = Assert.Single(await Recent(statements));
        Assert.Equal(($"GET {address}/orders/?", "http", caller, 11), (repeated.Text, repeated.System, repeated.Caller, repeated.Count));
        Assert.Contains(statements.Watch.Slow.Recent, slow => slow.Text == repeated.Text && slow.Caller == caller);
    }

    [Fact]
    public void UnlessAskedForNothingIsListenedToOrTracked()
    {
        using var watch = new StatementWatch(new StatementsOptions(), TimeProvider.System);
        Assert.False(CallTracking.IsOn);
        using PerfGenMonitor monitor = PerfGenMonitor.Start(static options => options.Interval = TimeSpan.FromHours(1));
        Assert.False(CallTracking.IsOn);
        Assert.Empty(monitor.RecentSlowStatements);
    }

    [Fact]
    public void AFullChannelDropsAndCountsAndNeverWaits()
    {
        using var statements = new WatchedStatements(static options => options.SlowAfter = TimeSpan.Zero);
        using var release = new ManualResetEventSlim();
        statements.Watch.Slow.Raised += (_, _) => release.Wait();
        for (int i = 0; i < 2_000; i++)
            statements.Run("select 1", TimeSpan.FromSeconds(1));
        Assert.InRange(statements.Watch.Slow.Dropped, 900, 1_000);
        Assert.Equal(100, statements.Watch.Slow.Recent.Count);
        release.Set();
    }

    /// <summary>A call's task completes its caller before it is recorded, or after.</summary>
    private static async Task<IReadOnlyList<RepeatedStatementEventArgs>> Recent(WatchedStatements statements)
    {
        for (int time = 0; time < 3_000 && statements.Watch.Repeated.Recent.Count == 0; time++)
            await Task.Delay(10);
        return statements.Watch.Repeated.Recent;
    }

    private static async Task AnswerAsync(TcpListener server, int requests)
    {
        for (int request = 0; request < requests; request++)
        {
            using TcpClient connection = await server.AcceptTcpClientAsync();
            NetworkStream stream = connection.GetStream();
            byte[] buffer = new byte[4_096];
            string text = "";
            while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
                text += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
            await Task.Delay(30);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"u8.ToArray());
        }
    }
}
