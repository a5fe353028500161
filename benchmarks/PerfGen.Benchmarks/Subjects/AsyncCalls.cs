using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>Tasks that are complete when they are returned, and tasks that one awaiter waits for.</summary>
internal static class AsyncCalls
{
    public const string Complete = "`Task<T>`, complete", Suspending = "`Task<T>`, suspending", Method = "an async method, suspending", Pooled = "`ValueTask<T>` over a source, suspending";

    private static readonly Task<int> _complete = Task.FromResult(7);

    [ThreadStatic]
    private static Source? _source;

    internal readonly struct DirectComplete : ICall
    {
        public static int Call(int value) => Plain(_complete).Result + value;
    }

    internal readonly struct ProfiledComplete : ICall
    {
        public static int Call(int value) => Measured(_complete).Result + value;
    }

    /// <summary>What is usually written: a method that awaits the other.</summary>
    internal readonly struct AwaitedComplete : ICall
    {
        public static int Call(int value) => Awaiting(_complete).Result + value;
    }

    internal readonly struct DirectSuspending : ICall
    {
        public static int Call(int value) => Suspend(static task => Plain(task));
    }

    internal readonly struct ProfiledSuspending : ICall
    {
        public static int Call(int value) => Suspend(static task => Measured(task));
    }

    internal readonly struct AwaitedSuspending : ICall
    {
        public static int Call(int value) => Suspend(static task => Awaiting(task));
    }

    /// <summary>An async method, and the same with a builder that sees its resumptions.</summary>
    internal readonly struct DirectMethod : ICall
    {
        public static int Call(int value) => Suspend(static task => Await(task));
    }

    internal readonly struct ProfiledMethod : ICall
    {
        public static int Call(int value) => Suspend(static task => MeasuredAwait(task));
    }

    internal readonly struct BuiltMethod : ICall
    {
        public static int Call(int value) => Suspend(static task => BuiltAwait(task));
    }

    internal readonly struct DirectPooled : ICall
    {
        public static int Call(int value) => (_source ??= new()).Round(static task => task);
    }

    internal readonly struct ProfiledPooled : ICall
    {
        public static int Call(int value) => (_source ??= new()).Round(static task => Measured(task));
    }

    private static int Suspend(Func<Task<int>, Task<int>> called)
    {
        var source = new TaskCompletionSource<int>();
        Task<int> awaiting = Await(called(source.Task));
        source.SetResult(1);
        return awaiting.GetAwaiter().GetResult();
    }

    private static async Task<int> Await(Task<int> task) => await task.ConfigureAwait(false);

    [Profile]
    private static async Task<int> MeasuredAwait(Task<int> task) => await task.ConfigureAwait(false);

    [AsyncMethodBuilder(typeof(Alternatives.ResumptionBuilder<>))]
    private static async Task<int> BuiltAwait(Task<int> task) => await task.ConfigureAwait(false);

    private static Task<int> Plain(Task<int> task) => task;

    [Profile]
    private static Task<int> Measured(Task<int> task) => task;

    [Profile]
    private static ValueTask<int> Measured(ValueTask<int> task) => task;

    private static async Task<int> Awaiting(Task<int> task)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return await task.ConfigureAwait(false);
        }
        finally
        {
            Unheard.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>A source that is used again and again, as sockets and channels do.</summary>
    private sealed class Source : IValueTaskSource<int>
    {
        private readonly Action _resume = static () => Kept.Number++;
        private ManualResetValueTaskSourceCore<int> _core;

        public int Round(Func<ValueTask<int>, ValueTask<int>> called)
        {
            var awaiter = called(new ValueTask<int>(this, _core.Version)).GetAwaiter();
            awaiter.UnsafeOnCompleted(_resume);
            _core.SetResult(1);
            return awaiter.GetResult();
        }

        public int GetResult(short token)
        {
            int result = _core.GetResult(token);
            _core.Reset();
            return result;
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }
}
