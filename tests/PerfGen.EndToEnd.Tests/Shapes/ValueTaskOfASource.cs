// A ValueTask over a source is consumed once, by the caller or on its behalf.
// expect: Shapes.ValueTaskOfASource.Source.GetAsync calls 2 errors 1
// result: 5 broken

using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using PerfGen;

namespace Shapes.ValueTaskOfASource;

public sealed class Source : IValueTaskSource<int>
{
    private ManualResetValueTaskSourceCore<int> _core;
    private int _consumed;

    [Profile]
    public ValueTask<int> GetAsync(Exception? failure)
    {
        _core.Reset();
        _consumed = 0;
        _ = Task.Run(async () =>
        {
            await Task.Delay(2).ConfigureAwait(false);
            if (failure is null)
                _core.SetResult(5);
            else
                _core.SetException(failure);
        });
        return new ValueTask<int>(this, _core.Version);
    }

    public int GetResult(short token) => ++_consumed == 1 ? _core.GetResult(token) : throw new InvalidOperationException("consumed twice");

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}

public static class Shape
{
    public static async Task<string> Run()
    {
        var source = new Source();
        int result = await source.GetAsync(null).ConfigureAwait(false);
        try
        {
            await source.GetAsync(new InvalidOperationException("broken")).ConfigureAwait(false);
            return "";
        }
        catch (InvalidOperationException exception)
        {
            return $"{result} {exception.Message}";
        }
    }
}
