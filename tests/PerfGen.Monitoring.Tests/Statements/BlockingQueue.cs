using System.Collections.Concurrent;

namespace PerfGen.Monitoring.Tests.Statements;

/// <summary>What handlers were given, in order.</summary>
internal sealed class BlockingQueue<T> : IDisposable
{
    private readonly BlockingCollection<T> _items = [];

    public void Add(T item) => _items.Add(item);

    public T Take()
    {
        Assert.True(_items.TryTake(out T? item, TimeSpan.FromSeconds(30)), "Nothing was raised.");
        return item;
    }

    public void Dispose() => _items.Dispose();
}
