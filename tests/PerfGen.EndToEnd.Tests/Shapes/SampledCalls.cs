// Calls that are mostly not timed: all are counted, and so is what becomes of them.
// expect: Shapes.SampledCalls.Hashing.Mix calls 4000 errors 400 cancelled 0
// expect: Shapes.SampledCalls.Hashing.MixAsync calls 1000 errors 0 cancelled 100
// expect: Shapes.SampledCalls.Hashing.Apply calls 1000
// diagnostic: PG6003 Apply
// result: 5500

using System;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.SampledCalls;

public interface IOperation
{
    int Apply(int value);
}

public sealed partial class Hashing : IOperation
{
    [Profile(Sampling = Sampling.Adaptive)]
    public static int Mix(int value) => value % 10 == 0 ? throw new TimeoutException() : 1;

    [Profile(SampleOneIn = 50)]
    public static partial Task<int> MixAsync(int value);

    private static async Task<int> MixAsyncCore(int value)
    {
        if (value % 2 == 0)
            await Task.Yield();
        return value % 10 == 0 ? throw new OperationCanceledException() : 1;
    }

    [Profile(SampleOneIn = 20)]
    public int Apply(int value) => 1;
}

public static class Shape
{
    public static async Task<string> Run()
    {
        int sum = 0;
        for (int value = 0; value < 4_000; value++)
        {
            try
            {
                sum += Hashing.Mix(value);
            }
            catch (TimeoutException)
            {
                // Counted.
            }
        }

        IOperation operation = new Hashing();
        for (int value = 0; value < 1_000; value++)
        {
            sum += operation.Apply(value);
            try
            {
                sum += await Hashing.MixAsync(value);
            }
            catch (OperationCanceledException)
            {
                // Counted.
            }
        }

        return $"{sum}";
    }
}
