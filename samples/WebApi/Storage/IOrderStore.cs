using Shop.Catalogue;
using Shop.Orders;

namespace Shop.Storage;

/// <summary>Where orders and products are kept.</summary>
internal interface IOrderStore
{
    Task<Product?> ProductAsync(int id);

    Task<IReadOnlyList<Product>> ProductsAsync();

    /// <summary>Keeps an order, whose id is made here, and returns the id.</summary>
    Task<int> AddAsync(Order order);

    /// <summary>The heads of the newest orders, without their lines.</summary>
    Task<IReadOnlyList<Order>> NewestAsync(int take);

    Task<IReadOnlyList<OrderLine>> LinesOfAsync(int orderId);
}
