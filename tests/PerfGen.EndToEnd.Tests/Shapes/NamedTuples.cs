// Tuple names survive in arguments, results and nested types.
// expect: Shapes.NamedTuples.Shape.Swap calls 1
// expect: Shapes.NamedTuples.Shape.Pairs calls 1
// result: 2 1 a

using System.Collections.Generic;
using PerfGen;

namespace Shapes.NamedTuples;

public static class Shape
{
    public static string Run()
    {
        var swapped = Swap((1, 2));
        return $"{swapped.First} {swapped.Second} {Pairs(("a", [(1, null)])).Name}";
    }

    [Profile]
    private static (int First, int Second) Swap((int Left, int Right) pair) => (pair.Right, pair.Left);

    [Profile]
    private static (string Name, List<(int Key, string? Value)> All) Pairs((string Name, List<(int Key, string? Value)> All) pairs) => pairs;
}
