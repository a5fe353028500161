using System.Globalization;
using PerfGen;

namespace Shop.Shipping;

/// <summary>Asks the carrier what a parcel costs.</summary>
internal sealed class ShippingQuotes(HttpClient carrier)
{
    private static readonly TimeSpan _carrierTakes = TimeSpan.FromMilliseconds(40);

    [Profile]
    public Task<decimal> QuoteAsync(int items) => carrier.GetFromJsonAsync<decimal>(string.Create(CultureInfo.InvariantCulture, $"/carrier/quote?items={items}"));

    /// <summary>The carrier's side: it takes its time.</summary>
    public static async Task<decimal> AnswerAsync(int items)
    {
        await Task.Delay(_carrierTakes);
        return 4.90m + (0.35m * Math.Clamp(items, 0, 1000));
    }
}
