// All exceptions of a combined task are still there.
// expect: Shapes.WhenAllExceptions.Shape.AllAsync calls 1 errors 1
// expect: Shapes.WhenAllExceptions.Shape.FailAsync calls 3 errors 3
// result: 3 1,2,3

using System;
using System.Linq;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.WhenAllExceptions;

public static class Shape
{
    public static async Task<string> Run()
    {
        Task all = AllAsync();
        try
        {
            await all.ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
        }

        return $"{all.Exception!.InnerExceptions.Count} {string.Join(',', all.Exception.InnerExceptions.Select(static exception => exception.Message).Order())}";
    }

    [Profile]
    private static Task AllAsync() => Task.WhenAll(FailAsync(1), FailAsync(2), FailAsync(3));

    [Profile]
    private static async Task FailAsync(int number)
    {
        await Task.Yield();
        throw new InvalidOperationException($"{number}");
    }
}
