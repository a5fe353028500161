// Generated bodies of asynchronous methods and sequences, to the end and not.
// expect: Shapes.PartialBodiesAsync.Feed.PlaceAsync calls 2 errors 1
// expect: Shapes.PartialBodiesAsync.Feed.CountAsync calls 1
// expect: Shapes.PartialBodiesAsync.Feed.Numbers calls 1
// expect: Shapes.PartialBodiesAsync.Feed.StreamAsync calls 1
// result: 1 negative 3 3 6

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.PartialBodiesAsync;

public sealed partial class Feed
{
    [Profile]
    public partial Task<int> PlaceAsync(int item);

    [Profile]
    public partial ValueTask<int> CountAsync();

    [Profile]
    public partial IEnumerable<int> Numbers(int count);

    [Profile]
    public partial IAsyncEnumerable<int> StreamAsync(int count, CancellationToken cancellation = default);

    private async Task<int> PlaceAsyncCore(int item)
    {
        await Task.Yield();
        return item < 0 ? throw new InvalidOperationException("negative") : item;
    }

    private async ValueTask<int> CountAsyncCore()
    {
        await Task.Yield();
        return 3;
    }

    private IEnumerable<int> NumbersCore(int count)
    {
        for (int i = 1; i <= count; i++)
            yield return i;
    }

    private async IAsyncEnumerable<int> StreamAsyncCore(int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (int i = 1; i <= count; i++)
        {
            await Task.Delay(1, cancellation).ConfigureAwait(false);
            yield return i;
        }
    }
}

public static class Shape
{
    public static async Task<string> Run()
    {
        var feed = new Feed();
        string failed = "";
        int placed = await feed.PlaceAsync(1).ConfigureAwait(false);
        try
        {
            await feed.PlaceAsync(-1).ConfigureAwait(false);
        }
        catch (InvalidOperationException exception)
        {
            failed = exception.Message;
        }

        int sum = 0;
        foreach (int number in feed.Numbers(2))
            sum += number;
        int streamed = 0;
        await foreach (int number in feed.StreamAsync(3).ConfigureAwait(false))
            streamed += number;
        return $"{placed} {failed} {await feed.CountAsync().ConfigureAwait(false)} {sum} {streamed}";
    }
}
