using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Orders
{
    [Profile]
    public async ValueTask PlaceAsync(int id) => await Task.Yield();
}

public static class Caller
{
    public static async Task CallAsync(Orders orders) => await orders.PlaceAsync(1);
}
