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
    private readonly Order?[] _orders = new Order?[Kept];
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
        Volatile.Write(ref _orders[id % Kept], order with { Id = id });
        return id;
    }

    [Profile]
    public async Task<IReadOnlyList<Order>> NewestAsync(int take)
    {
        using Activity? statement = Begin("SELECT * FROM orders ORDER BY placed_at DESC LIMIT @take");
        await Task.Delay(_roundTrip);
        int last = Volatile.Read(ref _lastId);
        return [.. Enumerable.Range(0, Math.Min(take, Math.Min(last, Kept))).Select(back => Find(last - back)).OfType<Order>().Select(static order => order with { Lines = [] })];
    }

    [Profile(Callers = true)]
    public async Task<IReadOnlyList<OrderLine>> LinesOfAsync(int orderId)
    {
        using Activity? statement = Begin("SELECT * FROM lines WHERE order_id = @id");
        await Task.Delay(_roundTrip);
        return Find(orderId)?.Lines ?? [];
    }

    /// <summary>Null when it has made place for a newer one, or is not written yet.</summary>
    private Order? Find(int id) => Volatile.Read(ref _orders[id % Kept]) is { } order && order.Id == id ? order : null;

    private static Activity? Begin(string text) =>
        _statements.StartActivity(ActivityKind.Client, tags: [new("db.system.name", "memory"), new("db.query.text", text)]);
}
