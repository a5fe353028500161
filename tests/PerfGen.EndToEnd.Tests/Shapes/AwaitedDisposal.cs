// Disposal and enumeration that are written out, awaited; those that the compiler writes for 'await using' are not in the text.
// expect: Shapes.AwaitedDisposal.Lease.DisposeAsync calls 1
// expect: Shapes.AwaitedDisposal.Lease.RenewAsync calls 2
// result: 2 2

using System;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AwaitedDisposal;

public sealed class Lease : IAsyncDisposable
{
    public int Disposed { get; private set; }

    public int Renewed { get; private set; }

    [Profile]
    public ValueTask DisposeAsync()
    {
        Disposed++;
        return ValueTask.CompletedTask;
    }

    [Profile]
    public async ValueTask RenewAsync()
    {
        await Task.Yield();
        Renewed++;
    }
}

public static class Shape
{
    public static async Task<string> Run()
    {
        var lease = new Lease();
        await using (lease.ConfigureAwait(false))
        {
            await lease.RenewAsync().ConfigureAwait(false);
            await lease.RenewAsync();
        }

        await lease.DisposeAsync();
        return $"{lease.Disposed} {lease.Renewed}";
    }
}
