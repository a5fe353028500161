using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Orders
{
    [Profile]
    public ValueTask<int> CountAsync() => new(3);
}

public static class Caller
{
    public static async Task<int> CallAsync(Orders orders) => await orders.CountAsync();
}
