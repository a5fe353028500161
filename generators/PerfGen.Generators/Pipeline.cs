using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Generators;

/// <summary>
/// The steps of the pipeline, between values that are classes. What the compiler has of its own for each step is generic: a step over a tuple of tuples, or over a flag, is some
/// hundred and fifty methods more that a compiler which has just started has to compile.
/// </summary>
internal static class Pipeline
{
    public static IncrementalValueProvider<TResult> With<TLeft, TRight, TResult>(
        this IncrementalValueProvider<TLeft> left, IncrementalValueProvider<TRight> right, Func<TLeft, TRight, CancellationToken, TResult> combine)
        where TLeft : class
        where TRight : class
        where TResult : class =>
        left.Combine(right).Select((pair, cancellation) => combine(pair.Left, pair.Right, cancellation));

    /// <summary>All values as one.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> Gathered<T>(this IncrementalValuesProvider<T> values)
        where T : class, IEquatable<T> =>
        values.Collect().Select(static (values, _) => values.ToEquatableArray());

    /// <summary>Each of them for itself.</summary>
    public static IncrementalValuesProvider<T> Each<T>(this IncrementalValueProvider<EquatableArray<T>> values)
        where T : class, IEquatable<T> =>
        values.SelectMany(static (values, _) => values);
}
