// Nobody can tell when an async void method ends, nor one whose result is of a kind that nobody can observe.
// diagnostic: PG6001 Keep
// diagnostic: PG6001 Start
// unmeasured: Shapes.AsyncVoidMethods.Shape.Keep: it is asynchronous and returns 'Promise', whose end cannot be observed
// unmeasured: Shapes.AsyncVoidMethods.Shape.Keep: it is asynchronous and returns 'Promise', whose end cannot be observed
// unmeasured: Shapes.AsyncVoidMethods.Shape.Start: it is async void, whose end nobody can observe
// unmeasured: Shapes.AsyncVoidMethods.Shape.Start: it is async void, whose end nobody can observe
// result: 1 2

using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.AsyncVoidMethods;

/// <summary>A result of one's own: complete at once, or not at all.</summary>
[AsyncMethodBuilder(typeof(PromiseBuilder))]
public sealed class Promise
{
    public int Value { get; set; }
}

public struct PromiseBuilder
{
    public Promise Task { get; private init; }

    public static PromiseBuilder Create() => new() { Task = new Promise() };

    public readonly void Start<TMachine>(ref TMachine machine) where TMachine : IAsyncStateMachine => machine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine machine) => _ = machine;

    public readonly void SetResult() => Task.Value = 2;

    public readonly void SetException(Exception exception) => throw exception;

    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion where TMachine : IAsyncStateMachine => awaiter.OnCompleted(machine.MoveNext);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion where TMachine : IAsyncStateMachine => awaiter.OnCompleted(machine.MoveNext);
}

public static class Shape
{
    private static int _started;

    public static string Run()
    {
        Start();
        return $"{_started} {Keep().Value}";
    }

    [Profile]
    private static async void Start()
    {
        _started++;
        await Task.CompletedTask.ConfigureAwait(false);
    }

    [Profile]
    private static async Promise Keep() => await Task.CompletedTask.ConfigureAwait(false);
}
