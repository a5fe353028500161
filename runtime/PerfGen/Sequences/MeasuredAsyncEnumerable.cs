namespace PerfGen.Sequences;

/// <summary>An async stream each enumeration of which is recorded as one call.</summary>
internal sealed class MeasuredAsyncEnumerable<T>(IAsyncEnumerable<T> inner, Probe probe) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new MeasuredAsyncEnumerator<T>(inner.GetAsyncEnumerator(cancellationToken), probe);
}
