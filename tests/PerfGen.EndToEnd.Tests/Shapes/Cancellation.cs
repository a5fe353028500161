// A cancelled call is no error, thrown or as a task.
// expect: Shapes.Cancellation.Shape.Throw calls 1 cancelled 1
// expect: Shapes.Cancellation.Shape.WaitAsync calls 1 cancelled 1
// expect: Shapes.Cancellation.Shape.Cancelled calls 1 cancelled 1
// result: 3 True

using System;
using System.Threading;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.Cancellation;

public static class Shape
{
    public static async Task<string> Run()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync().ConfigureAwait(false);
        int caught = 0;
        bool same = true;
        foreach (Func<CancellationToken, Task> work in (Func<CancellationToken, Task>[])[static token => Throw(token), static token => WaitAsync(token), static token => Cancelled(token)])
        {
            try
            {
                await work(source.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
            {
                caught++;
                same &= exception.CancellationToken == source.Token;
            }
        }

        return $"{caught} {same}";
    }

    [Profile]
    private static Task Throw(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    [Profile]
    private static async Task WaitAsync(CancellationToken cancellation) => await Task.Delay(1000, cancellation).ConfigureAwait(false);

    [Profile]
    private static Task Cancelled(CancellationToken cancellation) => Task.FromCanceled(cancellation);
}
