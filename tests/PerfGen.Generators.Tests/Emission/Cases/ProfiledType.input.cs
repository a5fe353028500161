using System;
using System.Collections.Generic;
using PerfGen;

namespace Shop;

[Profile(Memory = false)]
public abstract class Orders : IDisposable
{
    public int Count => Peek();

    public int Place(int id) => id;

    [ProfileIgnore]
    public int Peek() => 1;

    [Threshold(P50Ms = 1)]
    public int Find() => 2;

    public abstract void Close();

    public IEnumerable<int> All()
    {
        yield return 1;
    }

    void IDisposable.Dispose() => Close();

    public class Nested
    {
        public void NotProfiled() { }
    }

    public void Call()
    {
        Place(Find());
        All();
        Peek();
        Close();
        new Nested().NotProfiled();
    }
}
