using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using PerfGen.Recording;
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

    /// <summary>
    /// The method, whose body is not known, returned a sequence. A collection is complete, and a query over a provider is a
    /// description only: the call is recorded and the object handed on as it is. Anything else does its work later, and each enumeration is one call; what
    /// was done before the method returned belongs to the first.
    /// </summary>
    [return: NotNullIfNotNull(nameof(sequence))]
    public static IEnumerable<T>? Leave<T>(ref ProfiledCall call, IEnumerable<T>? sequence)
    {
        if (sequence is not (null or ICollection or ICollection<T> or IReadOnlyCollection<T> or IQueryable))
            return new MeasuredEnumerable<T>(sequence, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return sequence;
    }

    /// <inheritdoc cref="Leave{T}(ref ProfiledCall, IEnumerable{T}?)"/>
    [return: NotNullIfNotNull(nameof(sequence))]
    public static IEnumerable? Leave(ref ProfiledCall call, IEnumerable? sequence)
    {
        if (sequence is not (null or ICollection or IQueryable))
            return new MeasuredEnumerable(sequence, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return sequence;
    }

    /// <inheritdoc cref="Leave{T}(ref ProfiledCall, IEnumerable{T}?)"/>
    [return: NotNullIfNotNull(nameof(enumeration))]
    public static IEnumerator<T>? Leave<T>(ref ProfiledCall call, IEnumerator<T>? enumeration)
    {
        if (enumeration is not null)
            return new MeasuredEnumerator<T>(enumeration, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return enumeration;
    }

    /// <inheritdoc cref="Leave{T}(ref ProfiledCall, IEnumerable{T}?)"/>
    [return: NotNullIfNotNull(nameof(enumeration))]
    public static IEnumerator? Leave(ref ProfiledCall call, IEnumerator? enumeration)
    {
        if (enumeration is not null)
            return new MeasuredEnumerator(enumeration, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return enumeration;
    }

    /// <inheritdoc cref="Leave{T}(ref ProfiledCall, IEnumerable{T}?)"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public static IAsyncEnumerable<T>? Leave<T>(ref ProfiledCall call, IAsyncEnumerable<T>? stream)
    {
        if (stream is not null)
            return new MeasuredAsyncEnumerable<T>(stream, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return stream;
    }

    /// <inheritdoc cref="Leave{T}(ref ProfiledCall, IEnumerable{T}?)"/>
    [return: NotNullIfNotNull(nameof(enumeration))]
    public static IAsyncEnumerator<T>? Leave<T>(ref ProfiledCall call, IAsyncEnumerator<T>? enumeration)
    {
        if (enumeration is not null)
            return new MeasuredAsyncEnumerator<T>(enumeration, call.Postpone(out SequenceTotals creation), creation);
        call.Leave();
        return enumeration;
    }
}
