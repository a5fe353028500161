// Blocks, one with an await and one that throws.
// expect: Shapes.ScopesWithAwait.sync calls 2
// expect: Shapes.ScopesWithAwait.async calls 1
// result: 3 odd

using System;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.ScopesWithAwait;

public static class Shape
{
    public static async Task<string> Run()
    {
        int sum = 0;
        using (Profiler.Scope("Shapes.ScopesWithAwait.sync"))
            sum++;
        using (Profiler.Scope("Shapes.ScopesWithAwait.async"))
        {
            await Task.Yield();
            sum += 2;
        }

        try
        {
            using var scope = Profiler.Scope("Shapes.ScopesWithAwait.sync");
            throw new InvalidOperationException("odd");
        }
        catch (InvalidOperationException exception)
        {
            return $"{sum} {exception.Message}";
        }
    }
}
