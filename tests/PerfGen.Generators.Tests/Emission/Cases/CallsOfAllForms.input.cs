using System;
using System.Collections.Generic;
using System.Linq;
using PerfGen;

namespace Shop;

public class Base(int number)
{
    [Profile]
    protected static int Next(int number = 0) => number + 1;

    public int Number => number;
}

public class Derived : Base
{
    private readonly int _field = Next();

    public Derived() : base(Next(1))
    {
    }

    public int Property { get; } = Next(2);

    public int this[int index] => Next(index);

    public IEnumerable<int> Call(dynamic late)
    {
        int Local() => Next(3);
        Func<int> lambda = () => Next(4);
        Func<int, int> group = Next;
        Next(late);
        yield return Local() + lambda() + group(5) + _field;
        foreach (int number in new[] { 1, 2 }.Select(Next).Select(static number => Next(number)))
            yield return number;
    }
}
