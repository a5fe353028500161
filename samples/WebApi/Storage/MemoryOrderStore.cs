using System.Collections.Concurrent;
using System.Diagnostics;
using PerfGen;
using Shop.Catalogue;
using Shop.Orders;

namespace Shop.Storage;

/// <summary>
/// The embedded store: the process's own memory, which takes as long for a statement as a database over a network, and tells of each as
/// drivers do.
/// </summary>
internal sealed class MemoryOrderStore : IOrderStore
{
    public const string ActivitySource = "Shop.Storage";

    private const int Kept = 10_000;
    private static readonly TimeSpan _roundTrip = TimeSpan.FromMilliseconds(1);
    private static readonly ActivitySource _statements = new(ActivitySource);

    private readonly Dictionary<int, Product> _products = Stock.Products().ToDictionary(static product => product.Id);
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private readonly ConcurrentQueue<int> _ids = new();
    private int _lastId;

    [Profile]
    public async Task<Product?> ProductAsync(int id)
    {
        using Activity? statement = Begin("SELECT * FROM products WHERE id = @id");
        await Task.Delay(_roundTrip);
        return _products.GetValueOrDefault(id);
    }

    [Profile]
    public async Task<IReadOnlyList<Product>> ProductsAsync()
    {
        using Activity? statement = Begin("SELECT * FROM products");
        await Task.Delay(_roundTrip);
        return [.. _products.Values];
    }

    [Profile]
    public async Task<int> AddAsync(Order order)
    {
        using Activity? statement = Begin("INSERT INTO orders VALUES (@order)");
        await Task.Delay(_roundTrip);
        int id = Interlocked.Increment(ref _lastId);
        _orders[id] = order with { Id = id };
        _ids.Enqueue(id);
        if (_ids.Count > Kept && _ids.TryDequeue(out int oldest))
            _orders.TryRemove(oldest, out _);
        return id;
    }

    [Profile]
    public async Task<IReadOnlyList<Order>> NewestAsync(int take)
    {
        using Activity? statement = Begin("SELECT * FROM orders ORDER BY placed_at DESC LIMIT @take");
        await Task.Delay(_roundTrip);
        return [.. _ids.Reverse().Take(take).Select(id => _orders.GetValueOrDefault(id)).OfType<Order>().Select(static order => order with { Lines = [] })];
    }

    [Profile(Callers = true)]
    public async Task<IReadOnlyList<OrderLine>> LinesOfAsync(int orderId)
    {
        using Activity? statement = Begin("SELECT * FROM lines WHERE order_id = @id");
        await Task.Delay(_roundTrip);
        return _orders.GetValueOrDefault(orderId)?.Lines ?? [];
    }

    private static Activity? Begin(string text) =>
        _statements.StartActivity(ActivityKind.Client, tags: [new("db.system.name", "memory"), new("db.query.text", text)]);
}
