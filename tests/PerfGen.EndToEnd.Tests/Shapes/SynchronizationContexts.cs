// Continuations go to the context they would go to, and nothing else is posted there.
// expect: Shapes.SynchronizationContexts.Shape.WorkAsync calls 2
// result: 2 0

using System;
using System.Threading;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.SynchronizationContexts;

public sealed class Counting : SynchronizationContext
{
    public int Posts { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Posts++;
        ThreadPool.QueueUserWorkItem(_ =>
        {
            SetSynchronizationContext(this);
            d(state);
            SetSynchronizationContext(null);
        });
    }
}

public static class Shape
{
    public static string Run()
    {
        var captured = new Counting();
        var avoided = new Counting();
        Start(captured, static () => WorkAsync(true));
        Start(avoided, static () => WorkAsync(false));
        return $"{captured.Posts} {avoided.Posts}";
    }

    private static void Start(Counting context, Func<Task> work)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task task = work();
        SynchronizationContext.SetSynchronizationContext(before);
        task.GetAwaiter().GetResult();
    }

    [Profile]
    private static async Task WorkAsync(bool capture)
    {
        await Task.Delay(20).ConfigureAwait(capture);
        await Task.Delay(20).ConfigureAwait(capture);
    }
}
