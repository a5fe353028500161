using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Orders
{
    [Profile]
    public async Task PlaceAsync(int id) => await Task.Yield();

    [Profile]
    public Task? TryPlace(int id) => id > 0 ? PlaceAsync(id) : null;
}

public static class Caller
{
    public static async Task CallAsync(Orders orders)
    {
        await orders.PlaceAsync(1);
        await (orders.TryPlace(2) ?? Task.CompletedTask);
    }
}
