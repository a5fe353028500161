// What a method sets flows out of a synchronous call and not out of an asynchronous one, as ever.
// expect: Shapes.AsyncLocals.Shape.Set calls 1
// expect: Shapes.AsyncLocals.Shape.SetAsync calls 1
// expect: Shapes.AsyncLocals.Shape.ReadAsync calls 1
// result: sync sync sync

using System.Threading;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AsyncLocals;

public static class Shape
{
    private static readonly AsyncLocal<string?> _local = new();

    public static async Task<string> Run()
    {
        Set("sync");
        string? first = _local.Value;
        await SetAsync("async").ConfigureAwait(false);
        return $"{first} {_local.Value} {await ReadAsync().ConfigureAwait(false)}";
    }

    [Profile]
    private static void Set(string value) => _local.Value = value;

    [Profile]
    private static async Task SetAsync(string value)
    {
        _local.Value = value;
        await Task.Yield();
    }

    [Profile]
    private static async Task<string?> ReadAsync()
    {
        await Task.Yield();
        return _local.Value;
    }
}
