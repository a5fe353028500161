using Npgsql;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring.Tests.Statements;

[Collection(nameof(Tracking))]
public sealed class PostgresTests
{
    [Fact]
    public async Task ARealDatabaseTellsOfSlowStatementsAndOfAQueryInALoop()
    {
        using PostgresServer server = await PostgresServer.StartAsync();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
        using var slow = new BlockingQueue<SlowStatementEventArgs>();
        using var repeated = new BlockingQueue<RepeatedStatementEventArgs>();
        await using PerfGenMonitor monitor = PerfGenMonitor.Start(static options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.Statements.Enabled = true;
            options.Statements.SlowAfter = TimeSpan.FromMilliseconds(400);
        });
        monitor.SlowStatement += (_, occurrence) => slow.Add(occurrence);
        monitor.RepeatedStatement += (_, occurrence) => repeated.Add(occurrence);
        Probe sleeps = Profiled.Probe("sleeps"), loads = Profiled.Probe("loads each");

        await Profiled.CallAsync(sleeps, () => ExecuteAsync(source, "select pg_sleep(0.5), 'secret'", []));
        await Profiled.CallAsync(loads, async () =>
        {
            for (int id = 0; id < 20; id++)
                await ExecuteAsync(source, "select $1::int, $2::text", [id, "secret"]);
        });

        // On a busy machine the driver's own first statements may be slow, too.
        SlowStatementEventArgs one = slow.Take();
        while (one.Caller != sleeps)
            one = slow.Take();
        Assert.Equal(("select pg_sleep(?), ?", "postgresql", sleeps, false), (one.Text, one.System, one.Caller, one.Failed));
        Assert.InRange(one.Duration.TotalSeconds, 0.5, 30);
        RepeatedStatementEventArgs many = repeated.Take();
        Assert.Equal(("select ?::int, ?::text", loads, 20), (many.Text, many.Caller, many.Count));
        Assert.DoesNotContain(monitor.RecentSlowStatements, static occurrence => occurrence.Text.Contains("secret", StringComparison.Ordinal));

        // The driver's own meter is collected besides.
        Assert.Contains(monitor.Collect().MetricsTotal.Families, static family => family.Meter == "Npgsql");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, object[] values)
    {
        await using NpgsqlCommand command = source.CreateCommand(sql);
        foreach (object value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }
    }
}
