using Shop.Catalogue;
using Shop.Orders;
using Shop.Shipping;

namespace Shop;

internal static class ShopEndpoints
{
    private const string BadCart = "A cart has a region and one to a hundred products that there are.";

    /// <summary>What customers ask for, and what stands for the carrier's server.</summary>
    public static void MapShop(this WebApplication app)
    {
        app.MapGet("/products", static (ProductCatalogue catalogue) => catalogue.ListAsync());
        app.MapGet("/products/{id:int}", static async (int id, ProductCatalogue catalogue) =>
            await catalogue.FindAsync(id) is { } product ? Results.Ok(product) : Results.NotFound());
        app.MapGet("/orders", static (OrderService orders, int? take) => orders.ListAsync(Math.Clamp(take ?? 20, 1, 100)));
        app.MapPost("/orders", static async (Cart cart, OrderService orders) =>
            await orders.PlaceAsync(cart, cart.Region) is { } order ? Results.Created($"/orders/{order.Id}", order) : Results.UnprocessableEntity(BadCart));
        app.MapGet("/carrier/quote", static (int items) => ShippingQuotes.AnswerAsync(items));
    }
}
