using System.Collections.Concurrent;
using PerfGen;
using Shop.Catalogue;
using Shop.Shipping;
using Shop.Storage;

namespace Shop.Orders;

/// <summary>Takes orders and lists them.</summary>
internal sealed class OrderService(IOrderStore store, ProductCatalogue catalogue, ShippingQuotes shipping)
{
    private const int MaxLines = 100;

    // Meant to keep a customer who clicks twice from ordering twice.
    private readonly ConcurrentDictionary<string, byte[]> _receipts = new();

    /// <summary>Null when the cart is empty or holds what there is not, or the region is none.</summary>
    [Profile]
    [Threshold(P95Ms = 250, MaxErrorRate = 0.01)]
    [Threshold(MaxMs = 2000, Severity = Severity.Critical)]
    public async Task<Order?> PlaceAsync(Cart cart, [ProfileLabel] Region region)
    {
        if (cart.Lines is not { Count: > 0 and <= MaxLines } wanted || !Enum.IsDefined(region) || await PriceAsync(wanted) is not { } lines)
            return null;

        decimal quote = await shipping.QuoteAsync(lines.Sum(static line => line.Quantity));
        var order = new Order(0, region, DateTimeOffset.UtcNow, lines.Sum(static line => line.Price * line.Quantity) + quote, quote, lines);
        order = order with { Id = await store.AddAsync(order) };
        _receipts[$"{order.Id} {order.PlacedAt:O}"] = Receipt.Print(order);
        return order;
    }

    /// <summary>The newest orders.</summary>
    [Profile]
    [Threshold(P95Ms = 20)]
    public async Task<IReadOnlyList<Order>> ListAsync(int take)
    {
        var orders = new List<Order>();
        foreach (Order head in await store.NewestAsync(take))
            orders.Add(head with { Lines = await store.LinesOfAsync(head.Id) });
        return orders;
    }

    [Profile]
    private async Task<List<OrderLine>?> PriceAsync(IReadOnlyList<CartLine> wanted)
    {
        var lines = new List<OrderLine>();
        foreach (CartLine line in wanted)
        {
            if (line.Quantity < 1 || await catalogue.FindAsync(line.ProductId) is not { } product)
                return null;
            lines.Add(new OrderLine(line.ProductId, line.Quantity, product.Price));
        }

        return lines;
    }
}
