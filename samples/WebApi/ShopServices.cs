using Shop.Background;
using Shop.Catalogue;
using Shop.Orders;
using Shop.Shipping;
using Shop.Storage;

namespace Shop;

internal static class ShopServices
{
    /// <summary>What the service is made of. The carrier is asked at the service's own address.</summary>
    public static void AddShop(this WebApplicationBuilder builder, Uri address)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Services.AddMemoryCache(static options => options.TrackStatistics = true);
        builder.Services.AddStore(builder.Configuration.GetConnectionString("Shop"));
        builder.Services.AddSingleton<ProductCatalogue>();
        builder.Services.AddSingleton<OrderService>();
        builder.Services.AddHttpClient<ShippingQuotes>(client => client.BaseAddress = address);
        builder.Services.AddHostedService<SalesDigest>();
    }
}
