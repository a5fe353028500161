using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public class Outer<TKey>
    where TKey : notnull
{
    [Profile(Memory = false)]
    internal interface ICache<TValue>
        where TValue : class?
    {
        TValue? Find(TKey key);

        bool TryFind(TKey key, out TValue? value);

        Task<T?> FindAsync<T>(Dictionary<TKey, T?> from)
            where T : struct;

        T? Any<T>(T? value, List<T?> values);

        T? Text<T>(T? value)
            where T : class;

        TResult Map<TResult>(Func<TValue, TResult> map)
            where TResult : allows ref struct;
    }
}

[Profile]
public interface IReader<in TIn, out TOut>
{
    TOut Read(TIn value);
}
