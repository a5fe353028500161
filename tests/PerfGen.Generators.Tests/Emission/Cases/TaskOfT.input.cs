using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Orders
{
    [Profile]
    public async Task<T?> FindAsync<T>(int id) where T : class
    {
        await Task.Yield();
        return null;
    }
}

public static class Caller
{
    public static async Task<string?> CallAsync(Orders orders) => await orders.FindAsync<string>(1);
}
