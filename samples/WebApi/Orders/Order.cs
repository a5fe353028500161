namespace Shop.Orders;

/// <summary>Where the customer is.</summary>
internal enum Region
{
    Eu,
    Us,
    Apac,
}

/// <summary>What a customer wants.</summary>
internal sealed record Cart(Region Region, IReadOnlyList<CartLine>? Lines);

internal sealed record CartLine(int ProductId, int Quantity);

/// <summary>What a customer gets.</summary>
internal sealed record Order(int Id, Region Region, DateTimeOffset PlacedAt, decimal Total, decimal Shipping, IReadOnlyList<OrderLine> Lines);

internal sealed record OrderLine(int ProductId, int Quantity, decimal Price);
