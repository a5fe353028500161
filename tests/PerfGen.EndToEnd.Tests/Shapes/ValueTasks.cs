// ValueTask and ValueTask<T>, complete and not, failed and not.
// expect: Shapes.ValueTasks.Shape.NowAsync calls 2 errors 1
// expect: Shapes.ValueTasks.Shape.LaterAsync calls 2 errors 1
// expect: Shapes.ValueTasks.Shape.Plain calls 1
// result: 1 now 2 later

using System;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.ValueTasks;

public static class Shape
{
    public static async Task<string> Run()
    {
        await Plain().ConfigureAwait(false);
        return $"{await NowAsync(false).ConfigureAwait(false)} {await Caught(NowAsync(true)).ConfigureAwait(false)} {await LaterAsync(false).ConfigureAwait(false)} {await Caught(LaterAsync(true)).ConfigureAwait(false)}";
    }

    private static async Task<string> Caught(ValueTask<int> task)
    {
        try
        {
            return $"{await task.ConfigureAwait(false)}";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Profile]
    private static ValueTask<int> NowAsync(bool fail) => fail ? ValueTask.FromException<int>(new InvalidOperationException("now")) : ValueTask.FromResult(1);

    [Profile]
    private static async ValueTask<int> LaterAsync(bool fail)
    {
        await Task.Yield();
        return fail ? throw new InvalidOperationException("later") : 2;
    }

    [Profile]
    private static async ValueTask Plain() => await Task.Yield();
}
