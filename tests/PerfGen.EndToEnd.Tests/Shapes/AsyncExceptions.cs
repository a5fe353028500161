// Exceptions before the first await, after it, and from a method that is not asynchronous: thrown where they were.
// expect: Shapes.AsyncExceptions.Shape.EarlyAsync calls 1 errors 1
// expect: Shapes.AsyncExceptions.Shape.LateAsync calls 1 errors 1
// expect: Shapes.AsyncExceptions.Shape.Thrown calls 1 errors 1
// expect: Shapes.AsyncExceptions.Shape.NothingAsync calls 1
// result: awaited early awaited late called thrown null

using System;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AsyncExceptions;

public static class Shape
{
    public static async Task<string> Run() =>
        $"{await WhereAsync(static () => EarlyAsync()).ConfigureAwait(false)} {await WhereAsync(static () => LateAsync()).ConfigureAwait(false)} " +
        $"{await WhereAsync(static () => Thrown()).ConfigureAwait(false)} {(NothingAsync() is null ? "null" : "")}";

    private static async Task<string> WhereAsync(Func<Task> work)
    {
        Task task;
        try
        {
            task = work();
        }
        catch (InvalidOperationException exception)
        {
            return $"called {exception.Message}";
        }

        try
        {
            await task.ConfigureAwait(false);
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return $"awaited {exception.Message}";
        }
    }

    [Profile]
    private static async Task EarlyAsync()
    {
        if (Environment.ProcessId > 0)
            throw new InvalidOperationException("early");
        await Task.Yield();
    }

    [Profile]
    private static async Task LateAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("late");
    }

    [Profile]
    private static Task Thrown() => throw new InvalidOperationException("thrown");

    [Profile]
    private static Task? NothingAsync() => null;
}
