// params as an array, a span and a list, expanded and not.
// language: 13
// expect: Shapes.ParamsCollections.Shape.Array calls 2
// expect: Shapes.ParamsCollections.Shape.Span calls 2
// expect: Shapes.ParamsCollections.Shape.Many calls 2
// result: 0 3 2 1 3 0

using System;
using System.Collections.Generic;
using System.Linq;
using PerfGen;

namespace Shapes.ParamsCollections;

public static class Shape
{
    public static string Run() => $"{Array()} {Array(1, 2, 3)} {Span(1, 2)} {Span([1])} {Many(1, 2, 3)} {Many()}";

    [Profile]
    private static int Array(params int[] numbers) => numbers.Length;

    [Profile]
    private static int Span(params ReadOnlySpan<int> numbers) => numbers.Length;

    [Profile]
    private static int Many(params IEnumerable<int> numbers) => numbers.Count();
}
