using Microsoft.Extensions.Caching.Memory;
using PerfGen;
using Shop.Storage;

namespace Shop.Catalogue;

/// <summary>What is for sale.</summary>
internal sealed record Product(int Id, string Name, decimal Price);

/// <summary>The products, from the cache where it has them.</summary>
internal sealed class ProductCatalogue(IOrderStore store, IMemoryCache cache)
{
    private static readonly TimeSpan _kept = TimeSpan.FromSeconds(10);

    [Profile]
    public async Task<Product?> FindAsync(int id) => cache.TryGetValue(id, out Product? known)
        ? known
        : cache.Set(id, await store.ProductAsync(id), _kept);

    [Profile]
    public Task<IReadOnlyList<Product>> ListAsync() => store.ProductsAsync();
}
