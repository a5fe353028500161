namespace PerfGen.Recording;

/// <summary>An object that <see cref="Pool{T}"/> links into its lists.</summary>
internal abstract class Pooled<T> where T : Pooled<T>
{
    internal T? Next;
}

/// <summary>
/// Reusable objects. Each thread keeps a few; threads that only rent and threads that only return balance over a shared list,
/// a batch at a time. Any thread; allocates only while more objects are in use than ever before.
/// </summary>
internal static class Pool<T> where T : Pooled<T>, new()
{
    private const int Batch = 16;
    private const int MostShared = 1024;

    [ThreadStatic]
    private static T? _local;

    [ThreadStatic]
    private static int _localCount;

    private static readonly Lock _sharing = new();
    private static T? _shared;
    private static int _sharedCount;

    public static T Rent()
    {
        if (_local is null && !TryTakeBatch())
        {
            using OwnAllocations _ = OwnAllocations.Begin();
            return new T();
        }

        T item = _local!;
        _local = item.Next;
        _localCount--;
        item.Next = null;
        return item;
    }

    public static void Return(T item)
    {
        item.Next = _local;
        _local = item;
        if (++_localCount >= 2 * Batch)
            GiveBatch();
    }

    private static bool TryTakeBatch()
    {
        lock (_sharing)
        {
            for (int i = 0; i < Batch && _shared is { } item; i++)
            {
                _shared = item.Next;
                _sharedCount--;
                item.Next = _local;
                _local = item;
                _localCount++;
            }
        }

        return _local is not null;
    }

    private static void GiveBatch()
    {
        lock (_sharing)
        {
            for (int i = 0; i < Batch; i++)
            {
                T item = _local!;
                _local = item.Next;
                _localCount--;
                if (_sharedCount == MostShared)
                    continue;

                item.Next = _shared;
                _shared = item;
                _sharedCount++;
            }
        }
    }
}
