using PerfGen.Recording;

namespace PerfGen.Sequences;

/// <summary>An async stream each enumeration of which is recorded as one call.</summary>
internal sealed class MeasuredAsyncEnumerable<T>(IAsyncEnumerable<T> inner, Probe probe, SequenceTotals creation = default) : IAsyncEnumerable<T>
{
    private Creation _creation = new(creation);

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new MeasuredAsyncEnumerator<T>(inner.GetAsyncEnumerator(cancellationToken), probe, _creation.Take());
}
