// Collection expressions, spreads, ranges, target-typed new and default as arguments.
// expect: Shapes.CollectionArguments.Shape.Count<T> calls 3
// expect: Shapes.CollectionArguments.Shape.Sum calls 2
// expect: Shapes.CollectionArguments.Shape.Cut calls 1
// expect: Shapes.CollectionArguments.Shape.Make calls 2
// result: 3 0 5 6 0 bc 1-1-0001 2-1-0001

using System;
using System.Collections.Generic;
using System.Linq;
using PerfGen;

namespace Shapes.CollectionArguments;

public static class Shape
{
    public static string Run()
    {
        int[] numbers = [1, 2, 3];
        return $"{Count([1, 2, 3])} {Count<string>([])} {Count([.. numbers, 4, .. numbers[..1]])} {Sum([.. numbers])} {Sum([])} {Cut("abc", 1..)} {Make(default)} {Make(new(1, 1, 2))}";
    }

    [Profile]
    private static int Count<T>(IReadOnlyCollection<T> items) => items.Count;

    [Profile]
    private static int Sum(List<int> numbers) => numbers.Sum();

    [Profile]
    private static string Cut(string text, Range range) => text[range];

    [Profile]
    private static string Make(DateOnly day) => $"{day.Day}-{day.Month}-{day.Year:0000}";
}
