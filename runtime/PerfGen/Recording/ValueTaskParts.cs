using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace PerfGen.Recording;

/// <summary>What stands behind a <see cref="ValueTask"/>: nothing, a task, or a source that may be asked only once.</summary>
internal static class ValueTaskParts
{
    public static object? SourceOf(ref readonly ValueTask task) => Source(in task);

    public static void SourceOnCompleted(
        ref readonly ValueTask task, Action<object?> continuation, object state, ValueTaskSourceOnCompletedFlags flags) =>
        ((IValueTaskSource)Source(in task)!).OnCompleted(continuation, state, Token(in task), flags);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref readonly object? Source(ref readonly ValueTask task);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_token")]
    private static extern ref readonly short Token(ref readonly ValueTask task);
}

/// <inheritdoc cref="ValueTaskParts"/>
internal static class ValueTaskParts<T>
{
    public static object? SourceOf(ref readonly ValueTask<T> task) => Source(in task);

    public static void SourceOnCompleted(
        ref readonly ValueTask<T> task, Action<object?> continuation, object state, ValueTaskSourceOnCompletedFlags flags) =>
        ((IValueTaskSource<T>)Source(in task)!).OnCompleted(continuation, state, Token(in task), flags);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref readonly object? Source(ref readonly ValueTask<T> task);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_token")]
    private static extern ref readonly short Token(ref readonly ValueTask<T> task);
}
