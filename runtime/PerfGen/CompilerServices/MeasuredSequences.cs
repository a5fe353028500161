using System.Collections;
using System.ComponentModel;
using PerfGen.Sequences;

namespace PerfGen.CompilerServices;

/// <summary>Wraps what an iterator returns; the work that is measured is done later, when it is enumerated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MeasuredSequences
{
    /// <summary>Each enumeration is one call.</summary>
    public static IEnumerable<T> Measure<T>(Probe probe, IEnumerable<T> sequence) => new MeasuredEnumerable<T>(sequence, probe);

    /// <inheritdoc cref="Measure{T}(Probe, IEnumerable{T})"/>
    public static IEnumerable Measure(Probe probe, IEnumerable sequence) => new MeasuredEnumerable(sequence, probe);

    /// <inheritdoc cref="Measure{T}(Probe, IEnumerable{T})"/>
    public static IEnumerator<T> Measure<T>(Probe probe, IEnumerator<T> enumeration) => new MeasuredEnumerator<T>(enumeration, probe);

    /// <inheritdoc cref="Measure{T}(Probe, IEnumerable{T})"/>
    public static IEnumerator Measure(Probe probe, IEnumerator enumeration) => new MeasuredEnumerator(enumeration, probe);

    /// <inheritdoc cref="Measure{T}(Probe, IEnumerable{T})"/>
    public static IAsyncEnumerable<T> Measure<T>(Probe probe, IAsyncEnumerable<T> stream) => new MeasuredAsyncEnumerable<T>(stream, probe);

    /// <inheritdoc cref="Measure{T}(Probe, IEnumerable{T})"/>
    public static IAsyncEnumerator<T> Measure<T>(Probe probe, IAsyncEnumerator<T> enumeration) => new MeasuredAsyncEnumerator<T>(enumeration, probe);
}
