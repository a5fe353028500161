using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>Disposes of the object behind a decorator, for a container or whoever else holds nothing but the decorator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Disposal
{
    /// <summary>Whether there is anything to dispose of.</summary>
    public static bool Needs(object inner) => inner is IDisposable or IAsyncDisposable;

    /// <exception cref="InvalidOperationException">The object can only be disposed of asynchronously.</exception>
    public static void Dispose(object inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (inner is not IDisposable disposable)
            throw new InvalidOperationException($"'{inner.GetType()}' can only be disposed of asynchronously: call DisposeAsync.");
        disposable.Dispose();
    }

    /// <summary>Asynchronously if the object can, else at once.</summary>
    public static ValueTask DisposeAsync(object inner)
    {
        if (inner is IAsyncDisposable disposable)
            return disposable.DisposeAsync();

        Dispose(inner);
        return default;
    }
}
