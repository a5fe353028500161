// Inline arrays as receivers, arguments and results.
// expect: Shapes.InlineArrays.Four.Fill calls 1
// expect: Shapes.InlineArrays.Shape.Sum calls 2
// expect: Shapes.InlineArrays.Shape.Make calls 1
// result: 8 20

using System;
using System.Runtime.CompilerServices;
using PerfGen;

namespace Shapes.InlineArrays;

[InlineArray(4)]
public struct Four
{
    private int _first;

    [Profile]
    public void Fill(int value) => ((Span<int>)this).Fill(value);
}

public static class Shape
{
    public static string Run()
    {
        var four = default(Four);
        four.Fill(2);
        string sum = $"{Sum(four)}";
        Four made = Make(5);
        return $"{sum} {Sum(made)}";
    }

    [Profile]
    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
            sum += number;
        return sum;
    }

    [Profile]
    private static Four Make(int value)
    {
        var four = default(Four);
        for (int i = 0; i < 4; i++)
            four[i] = value;
        return four;
    }
}
