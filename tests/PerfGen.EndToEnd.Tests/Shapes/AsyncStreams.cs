// An asynchronous enumeration, complete, broken off, with a token of its own.
// expect: Shapes.AsyncStreams.Shape.NumbersAsync calls 2
// result: 3 0 False

using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AsyncStreams;

public static class Shape
{
    public static async Task<string> Run()
    {
        int sum = 0;
        await foreach (int number in NumbersAsync(3).ConfigureAwait(false))
            sum += number;
        int first = -1;
        using var source = new CancellationTokenSource();
        await foreach (int number in NumbersAsync(3).WithCancellation(source.Token).ConfigureAwait(false))
        {
            first = number;
            break;
        }

        return $"{sum} {first} {source.IsCancellationRequested}";
    }

    [Profile]
    private static async IAsyncEnumerable<int> NumbersAsync(int count, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Delay(1, cancellation).ConfigureAwait(false);
            yield return i;
        }
    }
}
