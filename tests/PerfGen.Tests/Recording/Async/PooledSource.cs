using System.Threading.Tasks.Sources;

namespace PerfGen.Tests.Recording.Async;

/// <summary>A source as libraries pool it: one operation after the other, and the result may be taken once.</summary>
internal sealed class PooledSource : IValueTaskSource<int>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<int> _core;

    public ValueTask<int> Task => new(this, _core.Version);

    public ValueTask TaskWithoutResult => new(this, _core.Version);

    /// <summary>What the last awaiter asked for.</summary>
    public ValueTaskSourceOnCompletedFlags Flags { get; private set; }

    public bool RunContinuationsAsynchronously { set => _core.RunContinuationsAsynchronously = value; }

    public void Complete(int result) => _core.SetResult(result);

    public void Fail(Exception error) => _core.SetException(error);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Flags = flags;
        _core.OnCompleted(continuation, state, token, flags);
    }

    public int GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            if (_core.Version == token && _core.GetStatus(token) != ValueTaskSourceStatus.Pending)
                _core.Reset();
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
