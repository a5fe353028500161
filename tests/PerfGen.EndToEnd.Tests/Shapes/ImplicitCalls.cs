// Calls that the compiler makes for a statement or an expression are not in the text: only those that are count.
// expect: Shapes.ImplicitCalls.Range.GetEnumerator calls 1
// expect: Shapes.ImplicitCalls.Range.Deconstruct calls 1
// expect: Shapes.ImplicitCalls.Range.Dispose calls 1
// expect: Shapes.ImplicitCalls.Range.Add calls 1
// result: 3 2 1 2 3 2

using System;
using System.Collections;
using System.Collections.Generic;
using PerfGen;

namespace Shapes.ImplicitCalls;

public sealed class Range : IEnumerable<int>, IDisposable
{
    private readonly List<int> _numbers = [];

    public int Disposed { get; private set; }

    [Profile]
    public void Add(int number) => _numbers.Add(number);

    [Profile]
    public void Deconstruct(out int first, out int last) => (first, last) = (_numbers[0], _numbers[^1]);

    [Profile]
    public IEnumerator<int> GetEnumerator() => _numbers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [Profile]
    public void Dispose() => Disposed++;
}

public static class Shape
{
    public static string Run()
    {
        var range = new Range { 1, 2 };
        using (range)
        {
            int sum = 0;
            foreach (int number in range)
                sum += number;
            (int first, int last) = range;
            range.Add(3);
            range.Deconstruct(out int again, out int newLast);
            using IEnumerator<int> enumerator = range.GetEnumerator();
            range.Dispose();
            return $"{sum} {last} {first + again - 1} {(enumerator.MoveNext() ? range.Disposed + 1 : 0)} {newLast} {last}";
        }
    }
}
