using System.Collections;
using System.Diagnostics;
using PerfGen.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.Sequences;

/// <summary>One enumeration: the sum of its steps, recorded at its end or, when it is broken off, at its disposal.</summary>
internal class MeasuredEnumerator(IEnumerator inner, Probe probe, SequenceTotals creation = default) : IEnumerator, IDisposable
{
    private SequenceTotals _totals = creation;

    public object? Current => inner.Current;

    [StackTraceHidden]
    public bool MoveNext()
    {
        var step = new ProfiledCall(probe);
        try
        {
            bool more = inner.MoveNext();
            step.Pause(ref _totals);
            if (!more)
                _totals.Record(probe, Outcome.Returned);
            return more;
        }
        catch (Exception exception) when (Failed(ref step, exception))
        {
            throw;
        }
    }

    [StackTraceHidden]
    public void Dispose()
    {
        var step = new ProfiledCall(probe);
        try
        {
            (inner as IDisposable)?.Dispose();
            step.Pause(ref _totals);
            _totals.Record(probe, Outcome.Returned);
        }
        catch (Exception exception) when (Failed(ref step, exception))
        {
            throw;
        }
    }

    public void Reset() => inner.Reset();

    private bool Failed(ref ProfiledCall step, Exception exception)
    {
        step.Pause(ref _totals);
        _totals.Record(probe, Outcomes.Of(exception));
        return false;
    }
}

/// <inheritdoc/>
internal sealed class MeasuredEnumerator<T>(IEnumerator<T> inner, Probe probe, SequenceTotals creation = default) : MeasuredEnumerator(inner, probe, creation), IEnumerator<T>
{
    private readonly IEnumerator<T> _inner = inner;

    public new T Current => _inner.Current;
}
