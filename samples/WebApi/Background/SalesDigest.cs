using PerfGen;
using Shop.Orders;
using Shop.Storage;

namespace Shop.Background;

/// <summary>Adds up what was sold, every few seconds.</summary>
internal sealed partial class SalesDigest(IOrderStore store, ILogger<SalesDigest> logger) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            LogSales(logger, await SumAsync());
    }

    [Profile]
    private async Task<decimal> SumAsync()
    {
        IReadOnlyList<Order> orders = await store.NewestAsync(1000);
        using (Profiler.Scope("add up"))
            return orders.Sum(static order => order.Total);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Sold for {Total} in the last thousand orders.")]
    private static partial void LogSales(ILogger logger, decimal total);
}
