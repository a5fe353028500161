using System.Globalization;
using System.Text;
using PerfGen;

namespace Shop.Orders;

/// <summary>The paper that goes with an order: one page.</summary>
internal static class Receipt
{
    private const int Width = 64;
    private const int Height = 40;

    [Profile]
    public static byte[] Print(Order order)
    {
        var text = new StringBuilder(Width * Height);
        text.AppendLine(CultureInfo.InvariantCulture, $"Order {order.Id}, {order.PlacedAt:u}").AppendLine(new string('=', Width));
        foreach (OrderLine line in order.Lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Quantity,4} x product {line.ProductId,-6}{line.Price * line.Quantity,Width - 21:F2}");
        text.AppendLine(new string('-', Width)).AppendLine(CultureInfo.InvariantCulture, $"{"shipping",-20}{order.Shipping,Width - 20:F2}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{"total",-20}{order.Total,Width - 20:F2}");
        return Encoding.UTF32.GetBytes(text.ToString().PadRight(Width * Height));
    }
}
