// A class of one's own derived from a task, a pooled builder, a task of a task, a task in a tuple.
// expect: Shapes.DerivedTasks.Shape.Own calls 1
// expect: Shapes.DerivedTasks.Shape.PooledAsync calls 2
// expect: Shapes.DerivedTasks.Shape.NestedAsync calls 1
// expect: Shapes.DerivedTasks.Shape.Pair calls 1
// result: 1 2 2 3 4

using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.DerivedTasks;

public sealed class Job(int number) : Task<int>(() => number);

public static class Shape
{
    public static async Task<string> Run()
    {
        Job job = Own(1);
        job.RunSynchronously(TaskScheduler.Default);
        (int _, Task<int> second) = Pair();
        return $"{await job.ConfigureAwait(false)} {await PooledAsync(2).ConfigureAwait(false)} {await PooledAsync(2).ConfigureAwait(false)} " +
            $"{await (await NestedAsync().ConfigureAwait(false)).ConfigureAwait(false)} {await second.ConfigureAwait(false)}";
    }

    [Profile]
    private static Job Own(int number) => new(number);

    [Profile]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> PooledAsync(int number)
    {
        await Task.Yield();
        return number;
    }

    [Profile]
    private static async Task<Task<int>> NestedAsync()
    {
        await Task.Yield();
        return Task.FromResult(3);
    }

    [Profile]
    private static (int First, Task<int> Second) Pair() => (0, Task.FromResult(4));
}
