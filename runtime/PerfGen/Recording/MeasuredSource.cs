using System.Threading.Tasks.Sources;

namespace PerfGen.Recording;

/// <summary>
/// Stands before the <see cref="IValueTaskSource"/> of one suspended call and passes everything on to it; notes the moment of
/// completion on the way. Pooled: back in the pool once the result was taken, as with any pooled source.
/// </summary>
internal sealed class MeasuredSource : Pooled<MeasuredSource>, IValueTaskSource
{
    private SourceObserver _observer;
    private ValueTask _inner;

    public static ValueTask Wrap(ValueTask task, in SuspendedCall call)
    {
        MeasuredSource source = Pool<MeasuredSource>.Rent();
        source._inner = task;
        source._observer.Begin(call);
        return new ValueTask(source, source._observer.Version);
    }

    public ValueTaskSourceStatus GetStatus(short token)
    {
        _observer.Validate(token);
        return SourceObserver.StatusOf(_inner.IsCompleted, _inner.IsCompletedSuccessfully, _inner.IsCanceled);
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _observer.Validate(token);
        _observer.Await(continuation, state);
        ValueTaskParts.SourceOnCompleted(in _inner, static source => ((MeasuredSource)source!).Completed(), this, flags);
    }

    public void GetResult(short token)
    {
        ValueTaskSourceStatus status = GetStatus(token);
        ValueTask inner = _inner;
        if (status != ValueTaskSourceStatus.Pending)
        {
            _observer.Complete(status);
            _observer.End();
            _inner = default;
            Pool<MeasuredSource>.Return(this);
        }

        inner.GetAwaiter().GetResult();
    }

    private void Completed()
    {
        _observer.Complete(GetStatus(_observer.Version));
        _observer.Continue();
    }
}

/// <inheritdoc cref="MeasuredSource"/>
internal sealed class MeasuredSource<T> : Pooled<MeasuredSource<T>>, IValueTaskSource<T>
{
    private SourceObserver _observer;
    private ValueTask<T> _inner;

    public static ValueTask<T> Wrap(ValueTask<T> task, in SuspendedCall call)
    {
        MeasuredSource<T> source = Pool<MeasuredSource<T>>.Rent();
        source._inner = task;
        source._observer.Begin(call);
        return new ValueTask<T>(source, source._observer.Version);
    }

    public ValueTaskSourceStatus GetStatus(short token)
    {
        _observer.Validate(token);
        return SourceObserver.StatusOf(_inner.IsCompleted, _inner.IsCompletedSuccessfully, _inner.IsCanceled);
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _observer.Validate(token);
        _observer.Await(continuation, state);
        ValueTaskParts<T>.SourceOnCompleted(in _inner, static source => ((MeasuredSource<T>)source!).Completed(), this, flags);
    }

    public T GetResult(short token)
    {
        ValueTaskSourceStatus status = GetStatus(token);
        ValueTask<T> inner = _inner;
        if (status != ValueTaskSourceStatus.Pending)
        {
            _observer.Complete(status);
            _observer.End();
            _inner = default;
            Pool<MeasuredSource<T>>.Return(this);
        }

        return inner.GetAwaiter().GetResult();
    }

    private void Completed()
    {
        _observer.Complete(GetStatus(_observer.Version));
        _observer.Continue();
    }
}
