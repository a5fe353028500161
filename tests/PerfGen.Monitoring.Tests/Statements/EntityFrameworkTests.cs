using Microsoft.EntityFrameworkCore;
using PerfGen.Monitoring.Statements;

namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>Entity Framework Core itself, on a real database: by its own diagnostics, and beside a driver that publishes activities.</summary>
[Collection(nameof(Tracking))]
public sealed class EntityFrameworkTests
{
    private const int Orders = 20;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryStatementIsToldOnceWithItsCaller(bool driverIsHeardToo)
    {
        using PostgresServer server = await PostgresServer.StartAsync();
        using var slow = new BlockingQueue<SlowStatementEventArgs>();
        using var repeated = new BlockingQueue<RepeatedStatementEventArgs>();
        await using (var empty = new Shop(server.ConnectionString))
            await empty.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await using PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.Statements.Enabled = true;
            options.Statements.SlowAfter = TimeSpan.FromMilliseconds(400);
            if (!driverIsHeardToo)
                options.Statements.Sources.Clear();
        });
        monitor.SlowStatement += (_, occurrence) => slow.Add(occurrence);
        monitor.RepeatedStatement += (_, occurrence) => repeated.Add(occurrence);

        // A context that found nobody listening does not ask again for a second; new ones do.
        await using var shop = new Shop(server.ConnectionString);
        Probe sleeps = Profiled.Probe($"sleeps {driverIsHeardToo}"), loads = Profiled.Probe($"loads each {driverIsHeardToo}");

        await Profiled.CallAsync(sleeps, () => shop.Database.ExecuteSqlRawAsync("select pg_sleep(0.5), 'secret'"));
        await Profiled.CallAsync(loads, async () =>
        {
            for (int id = 0; id < Orders; id++)
                await shop.Orders.Where(order => order.Id == id).ToListAsync();
        });

        SlowStatementEventArgs one = slow.Take();
        while (one.Caller != sleeps)
            one = slow.Take();
        Assert.Equal(("select pg_sleep(?), ?", "postgresql", false), (one.Text, one.System, one.Failed));
        Assert.InRange(one.Duration.TotalSeconds, 0.5, 30);
        RepeatedStatementEventArgs many = repeated.Take();
        Assert.Equal((loads, Orders), (many.Caller, many.Count));
        Assert.Contains("FROM \"Orders\"", many.Text, StringComparison.Ordinal);
    }

    private sealed class Shop(string connection) : DbContext
    {
        public DbSet<Order> Orders => Set<Order>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(connection);
    }

    private sealed class Order
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";
    }
}
