using Shop.Catalogue;

namespace Shop.Storage;

/// <summary>What every store begins with.</summary>
internal static class Stock
{
    public static IEnumerable<Product> Products() => Enumerable.Range(1, 500).Select(static id => new Product(id, $"Product {id}", 1.99m + (id % 90)));
}
