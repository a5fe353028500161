// Private asynchronous methods and iterators.
// expect: Shapes.PrivateAsync.Target.LoadAsync calls 2 errors 1
// expect: Shapes.PrivateAsync.Target.SaveAsync calls 1
// expect: Shapes.PrivateAsync.Target.Numbers calls 1
// expect: Shapes.PrivateAsync.Target.StreamAsync<T> calls 1
// result: 1 odd 3 2

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.PrivateAsync;

public sealed class Target
{
    public async Task<string> RunAsync()
    {
        int loaded = await LoadAsync(1);
        string failed = "";
        try
        {
            await LoadAsync(-1);
        }
        catch (ArgumentException exception)
        {
            failed = exception.Message;
        }

        await SaveAsync();
        int streamed = 0;
        await foreach (int number in StreamAsync(1))
            streamed += number;
        return $"{loaded} {failed} {Numbers().Sum()} {streamed}";
    }

    [Profile]
    private static async Task<int> LoadAsync(int number)
    {
        await Task.Yield();
        return number < 0 ? throw new ArgumentException("odd") : number;
    }

    [Profile]
    private static async ValueTask SaveAsync() => await Task.Yield();

    [Profile]
    private static IEnumerable<int> Numbers()
    {
        yield return 1;
        yield return 2;
    }

    [Profile]
    private async IAsyncEnumerable<T> StreamAsync<T>(T item)
    {
        yield return item;
        await Task.Yield();
        yield return item;
    }
}

public static class Shape
{
    public static Task<string> Run() => new Target().RunAsync();
}
