using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public static class Numbers
{
    [Profile]
    public static IEnumerable<int> Up(int to)
    {
        for (int i = 0; i < to; i++)
            yield return i;
    }

    [Profile]
    public static async IAsyncEnumerable<int> LaterAsync(int to)
    {
        for (int i = 0; i < to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public static async Task<int> SumAsync()
    {
        int sum = 0;
        foreach (int number in Up(3))
            sum += number;
        await foreach (int number in LaterAsync(3))
            sum += number;
        return sum;
    }
}
