// Extension methods on spans, called on arrays and strings.
// language: 14
// expect: Shapes.FirstClassSpans.Extensions.Count calls 3
// expect: Shapes.FirstClassSpans.Extensions.Fill<T> calls 1
// expect: Shapes.FirstClassSpans.Shape.Length calls 2
// result: 3 2 1 3 9 5

using System;
using PerfGen;

namespace Shapes.FirstClassSpans;

public static class Extensions
{
    [Profile]
    public static int Count(this ReadOnlySpan<char> text) => text.Length;

    [Profile]
    public static void Fill<T>(this Span<T> items, T value) => items.Fill(value);
}

public static class Shape
{
    public static string Run()
    {
        char[] letters = ['a', 'b'];
        int[] numbers = [1, 2];
        Extensions.Fill(numbers, 9);
        return $"{"abc".Count()} {letters.Count()} {((Span<char>)letters)[..1].Count()} {Length("abc")} {numbers[1]} {Length([1, 2, 3, 4, 5])}";
    }

    [Profile]
    private static int Length(ReadOnlySpan<char> text) => text.Length;

    private static int Length(int[] numbers) => Length(new string('a', numbers.Length));
}
