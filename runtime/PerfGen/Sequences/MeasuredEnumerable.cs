using System.Collections;
using System.Diagnostics;

namespace PerfGen.Sequences;

/// <summary>A sequence each enumeration of which is recorded as one call.</summary>
internal sealed class MeasuredEnumerable<T>(IEnumerable<T> inner, Probe probe) : IEnumerable<T>
{
    [StackTraceHidden]
    public IEnumerator<T> GetEnumerator() => new MeasuredEnumerator<T>(inner.GetEnumerator(), probe);

    [StackTraceHidden]
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <inheritdoc cref="MeasuredEnumerable{T}"/>
internal sealed class MeasuredEnumerable(IEnumerable inner, Probe probe) : IEnumerable
{
    [StackTraceHidden]
    public IEnumerator GetEnumerator() => new MeasuredEnumerator(inner.GetEnumerator(), probe);
}
