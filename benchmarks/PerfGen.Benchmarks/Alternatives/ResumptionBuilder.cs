using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks.Alternatives;

/// <summary>
/// A builder that a method names with <c>[AsyncMethodBuilder]</c>, so that its own resumptions are seen: each runs from the continuation's
/// start to the next await or the end, on one thread, and its time and allocation are exact. The time between is waiting.
/// </summary>
/// <remarks>A prototype; runtime/ASYNC.md says what is between it and a product.</remarks>
public struct ResumptionBuilder<TResult>
{
    private AsyncTaskMethodBuilder<TResult> _inner;
    private AsyncSegments? _segments;

    /// <summary>Where the figures of calls that have ended go; on the thread where they end.</summary>
    [field: ThreadStatic]
    public static AsyncSegments? Last { get; private set; }

    public readonly Task<TResult> Task => Unsafe.AsRef(in _inner).Task;

    public static ResumptionBuilder<TResult> Create() => new() { _inner = AsyncTaskMethodBuilder<TResult>.Create() };

    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        _segments = AsyncSegments.Rent();
        _segments.Begin();
        _inner.Start(ref stateMachine);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _inner.SetStateMachine(stateMachine);

    public void SetResult(TResult result)
    {
        // Before the task completes: what its awaiters do then is not this method's.
        Finish();
        _inner.SetResult(result);
    }

    public void SetException(Exception exception)
    {
        Finish();
        _inner.SetException(exception);
    }

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        var observed = new Observed<TAwaiter>(awaiter, _segments!, isCritical: false);
        _segments!.End();
        _inner.AwaitOnCompleted(ref observed, ref stateMachine);
    }

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        var observed = new Observed<TAwaiter>(awaiter, _segments!, isCritical: true);
        _segments!.End();
        _inner.AwaitUnsafeOnCompleted(ref observed, ref stateMachine);
    }

    private void Finish()
    {
        _segments!.End();
        Last = _segments;
        AsyncSegments.Return(_segments);
    }

    /// <summary>Hands the awaiter a continuation of ours, which notes the start and goes on to the state machine's.</summary>
    private readonly struct Observed<TAwaiter>(TAwaiter awaiter, AsyncSegments segments, bool isCritical) : ICriticalNotifyCompletion
        where TAwaiter : INotifyCompletion
    {
        public void OnCompleted(Action continuation) => awaiter.OnCompleted(segments.Before(continuation));

        public void UnsafeOnCompleted(Action continuation)
        {
            if (isCritical)
                ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(segments.Before(continuation));
            else
                awaiter.OnCompleted(segments.Before(continuation));
        }
    }
}

/// <summary>The segments of one call, added up. Reused.</summary>
public sealed class AsyncSegments
{
    [ThreadStatic]
    private static Stack<AsyncSegments>? _free;

    private readonly Action _resume;
    private Action? _moveNext;
    private long _start;
    private long _bytesBefore;

    private AsyncSegments() => _resume = Resume;

    public long ActiveTicks { get; private set; }

    public long Bytes { get; private set; }

    public static AsyncSegments Rent()
    {
        AsyncSegments segments = (_free ??= new()).TryPop(out AsyncSegments? free) ? free : new();
        (segments.ActiveTicks, segments.Bytes) = (0, 0);
        return segments;
    }

    public static void Return(AsyncSegments segments) => (_free ??= new()).Push(segments);

    public void Begin()
    {
        _bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        _start = Stopwatch.GetTimestamp();
    }

    public void End()
    {
        ActiveTicks += Stopwatch.GetTimestamp() - _start;
        Bytes += GC.GetAllocatedBytesForCurrentThread() - _bytesBefore;
    }

    public Action Before(Action moveNext)
    {
        _moveNext = moveNext;
        return _resume;
    }

    private void Resume()
    {
        Begin();
        _moveNext!();
    }
}
