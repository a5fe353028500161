#pragma warning disable CA1031, CA1303, CA1515, CA1812, CA2007 // Matters of taste in a program made for a test.

using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfGen;
using Shop;

HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
builder.Services
    .AddProfiled<IOrders, Orders>()
    .AddProfiled<IStock, Stock>(static _ => new Stock(10), ServiceLifetime.Singleton)
    .AddProfiled<ICache<string>, Cache>(ServiceLifetime.Transient)
    .AddHostedService<Till>();

// One that is put together by hand.
builder.Services.AddKeyedSingleton("spare", static (_, _) => new Stock(100).Profiled());

using (IHost host = builder.Build())
    await host.RunAsync();

Console.WriteLine($"caches disposed: {Cache.Disposed}, orders disposed: {Orders.Disposed}, stocks disposed: {Stock.Disposed}");

namespace Shop
{
    [Profile]
    [Threshold(MaxErrorRate = 0.1, Severity = Severity.Critical)]
    public interface IOrders : IReports
    {
        int Count { get; }

        event EventHandler? Placed;

        Task<int> PlaceAsync(string item, [ProfileLabel] bool express);

        int Cancel(int id) => throw new InvalidOperationException($"{id} is under way");

        IAsyncEnumerable<string> ListAsync(CancellationToken cancellation = default);
    }

    public interface IReports
    {
        string Summary();
    }

    [Profile]
    public interface IStock
    {
        ValueTask<int> TakeAsync(string item);

        IEnumerable<string> Names();

        T Describe<T>(T format) where T : IFormattable;
    }

    [Profile]
    public interface ICache<T> : IDisposable
        where T : class
    {
        T? Find(int id);
    }

    /// <summary>Profiled itself: what is called through the decorator counts there.</summary>
    [Profile]
    internal sealed class Orders(IStock stock, ICache<string> cache) : IOrders, IDisposable
    {
        private readonly List<string> _items = [];

        public event EventHandler? Placed;

        public static int Disposed { get; private set; }

        public int Count => _items.Count;

        public async Task<int> PlaceAsync(string item, bool express)
        {
            int left = await stock.TakeAsync(item);
            _items.Add(item + cache.Find(left));
            Placed?.Invoke(this, EventArgs.Empty);
            return _items.Count;
        }

        public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            foreach (string item in _items)
            {
                await Task.Delay(1, cancellation);
                yield return item;
            }
        }

        public string Summary() => string.Join("+", _items);

        [ProfileIgnore]
        public void Dispose() => Disposed++;
    }

    internal sealed class Stock(int left) : IStock, IDisposable
    {
        private int _left = left;

        public static int Disposed { get; private set; }

        public ValueTask<int> TakeAsync(string item) => new(--_left);

        public IEnumerable<string> Names()
        {
            for (int i = 0; i < _left; i++)
                yield return string.Create(CultureInfo.InvariantCulture, $"n{i}");
        }

        public T Describe<T>(T format)
            where T : IFormattable => format;

        public void Dispose() => Disposed++;
    }

    internal sealed class Cache : ICache<string>
    {
        public static int Disposed { get; private set; }

        public string? Find(int id) => id > 8 ? "*" : null;

        public void Dispose() => Disposed++;
    }

    internal sealed class Till(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                for (int day = 0; day < 2; day++)
                    await SellAsync(stoppingToken);
            }
            catch (Exception exception)
            {
                Console.WriteLine(exception);
            }

            lifetime.StopApplication();
        }

        private async Task SellAsync(CancellationToken cancellation)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            IServiceProvider services = scope.ServiceProvider;
            IOrders orders = services.GetRequiredService<IOrders>();
            IStock stock = services.GetRequiredService<IStock>();
            IStock spare = services.GetRequiredKeyedService<IStock>("spare");
            bool lifetimes = ReferenceEquals(orders, services.GetRequiredService<IOrders>())
                && ReferenceEquals(stock, services.GetRequiredService<IStock>())
                && !ReferenceEquals(services.GetRequiredService<ICache<string>>(), services.GetRequiredService<ICache<string>>());

            int raised = 0;
            void Raised(object? sender, EventArgs arguments) => raised++;
            orders.Placed += Raised;
            int placed = await orders.PlaceAsync("apple", express: true) + await orders.PlaceAsync("pear", express: false);
            orders.Placed -= Raised;
            placed += await orders.PlaceAsync("fig", express: false);

            string problem = "none";
            try
            {
                orders.Cancel(placed);
            }
            catch (InvalidOperationException exception)
            {
                problem = exception.Message;
            }

            var listed = new List<string>();
            await foreach (string item in orders.ListAsync(cancellation))
                listed.Add(item);

            string names = string.Join("", stock.Names().Take(2)) + spare.Names().Count();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{lifetimes} {placed} {orders.Count} {raised} {problem}; {string.Join(",", listed)}; {orders.Summary()}; {names} {stock.Describe(1.5)}{stock.Describe(2)}"));
        }
    }
}
