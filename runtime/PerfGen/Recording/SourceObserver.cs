using System.Threading.Tasks.Sources;

namespace PerfGen.Recording;

/// <summary>The part of <see cref="MeasuredSource"/> that does not depend on the result's type. Mutable: used in place.</summary>
internal struct SourceObserver
{
    private SuspendedCall _call;
    private bool _recorded;
    private Action<object?>? _continuation;
    private object? _state;

    /// <summary>Grows with every use, so that a value task taken twice is found out.</summary>
    public short Version { get; private set; }

    public static ValueTaskSourceStatus StatusOf(bool completed, bool succeeded, bool cancelled) =>
        !completed ? ValueTaskSourceStatus.Pending
        : succeeded ? ValueTaskSourceStatus.Succeeded
        : cancelled ? ValueTaskSourceStatus.Canceled
        : ValueTaskSourceStatus.Faulted;

    public void Begin(in SuspendedCall call)
    {
        _call = call;
        _recorded = false;
    }

    /// <exception cref="InvalidOperationException">The value task was consumed before.</exception>
    public readonly void Validate(short token)
    {
        if (token != Version)
            throw new InvalidOperationException("The ValueTask was already consumed; a ValueTask may be awaited only once.");
    }

    public void Await(Action<object?> continuation, object? state) => (_continuation, _state) = (continuation, state);

    public void Complete(ValueTaskSourceStatus status)
    {
        if (_recorded)
            return;

        _recorded = true;
        _call.Complete(status switch
        {
            ValueTaskSourceStatus.Succeeded => Outcome.Returned,
            ValueTaskSourceStatus.Canceled => Outcome.Cancelled,
            _ => Outcome.Failed,
        });
    }

    public void Continue()
    {
        (Action<object?>? continuation, object? state) = (_continuation, _state);
        (_continuation, _state) = (null, null);
        continuation?.Invoke(state);
    }

    public void End()
    {
        _call = default;
        Version++;
    }
}
