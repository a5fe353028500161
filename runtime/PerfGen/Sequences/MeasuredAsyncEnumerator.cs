using System.Diagnostics;
using System.Runtime.CompilerServices;
using PerfGen.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Sequences;

/// <summary>One enumeration of an async stream. A step that is suspended counts its waiting until it completes.</summary>
internal sealed class MeasuredAsyncEnumerator<T>(IAsyncEnumerator<T> inner, Probe probe, SequenceTotals creation = default) : IAsyncEnumerator<T>
{
    private SequenceTotals _totals = creation;

    public T Current => inner.Current;

    [StackTraceHidden]
    public ValueTask<bool> MoveNextAsync()
    {
        var step = new ProfiledCall(probe);
        try
        {
            ValueTask<bool> next = inner.MoveNextAsync();
            step.Pause(ref _totals);
            if (!next.IsCompletedSuccessfully)
                return AwaitStepAsync(next, Clock.Now());

            bool more = next.Result;
            if (!more)
                _totals.Record(probe, Outcome.Returned);
            return new ValueTask<bool>(more);
        }
        catch (Exception exception) when (Failed(ref step, exception))
        {
            throw;
        }
    }

    [StackTraceHidden]
    public ValueTask DisposeAsync()
    {
        var step = new ProfiledCall(probe);
        try
        {
            ValueTask disposal = inner.DisposeAsync();
            step.Pause(ref _totals);
            if (!disposal.IsCompletedSuccessfully)
                return AwaitDisposalAsync(disposal, Clock.Now());

            disposal.GetAwaiter().GetResult();
            _totals.Record(probe, Outcome.Returned);
            return default;
        }
        catch (Exception exception) when (Failed(ref step, exception))
        {
            throw;
        }
    }

    [StackTraceHidden]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitStepAsync(ValueTask<bool> next, long since)
    {
        try
        {
            bool more = await next.ConfigureAwait(false);
            _totals.AddWait(Clock.Now() - since);
            if (!more)
                _totals.Record(probe, Outcome.Returned);
            return more;
        }
        catch (Exception exception) when (FailedLater(since, exception))
        {
            throw;
        }
    }

    [StackTraceHidden]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitDisposalAsync(ValueTask disposal, long since)
    {
        try
        {
            await disposal.ConfigureAwait(false);
            _totals.AddWait(Clock.Now() - since);
            _totals.Record(probe, Outcome.Returned);
        }
        catch (Exception exception) when (FailedLater(since, exception))
        {
            throw;
        }
    }

    private bool Failed(ref ProfiledCall step, Exception exception)
    {
        step.Pause(ref _totals);
        _totals.Record(probe, Outcomes.Of(exception));
        return false;
    }

    private bool FailedLater(long since, Exception exception)
    {
        _totals.AddWait(Clock.Now() - since);
        _totals.Record(probe, Outcomes.Of(exception));
        return false;
    }
}
