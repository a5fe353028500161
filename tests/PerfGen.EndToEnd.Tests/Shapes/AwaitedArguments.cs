// Calls inside the arguments of calls, awaited.
// expect: Shapes.AwaitedArguments.Shape.AddAsync calls 3
// result: 6

using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AwaitedArguments;

public static class Shape
{
    public static async Task<string> Run() =>
        $"{await AddAsync(await AddAsync(1, 2).ConfigureAwait(false), await AddAsync(1, 2).ConfigureAwait(false)).ConfigureAwait(false)}";

    [Profile]
    private static async Task<int> AddAsync(int left, int right)
    {
        await Task.Yield();
        return left + right;
    }
}
