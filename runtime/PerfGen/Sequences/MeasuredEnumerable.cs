using System.Collections;
using System.Diagnostics;
using PerfGen.Recording;

namespace PerfGen.Sequences;

/// <summary>A sequence each enumeration of which is recorded as one call.</summary>
internal sealed class MeasuredEnumerable<T>(IEnumerable<T> inner, Probe probe, SequenceTotals creation = default) : IEnumerable<T>
{
    private Creation _creation = new(creation);

    [StackTraceHidden]
    public IEnumerator<T> GetEnumerator() => new MeasuredEnumerator<T>(inner.GetEnumerator(), probe, _creation.Take());

    [StackTraceHidden]
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <inheritdoc cref="MeasuredEnumerable{T}"/>
internal sealed class MeasuredEnumerable(IEnumerable inner, Probe probe, SequenceTotals creation = default) : IEnumerable
{
    private Creation _creation = new(creation);

    [StackTraceHidden]
    public IEnumerator GetEnumerator() => new MeasuredEnumerator(inner.GetEnumerator(), probe, _creation.Take());
}
