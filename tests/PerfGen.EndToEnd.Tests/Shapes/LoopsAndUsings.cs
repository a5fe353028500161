// Calls in the heads of loops, using, lock and fixed statements.
// expect: Shapes.LoopsAndUsings.Shape.Next calls 4
// expect: Shapes.LoopsAndUsings.Shape.Open calls 1
// expect: Shapes.LoopsAndUsings.Shape.Items calls 1
// result: 3 closed 3

using System.Collections.Generic;
using System.IO;
using PerfGen;

namespace Shapes.LoopsAndUsings;

public static class Shape
{
    private static int _value;

    public static string Run()
    {
        while (Next() < 4)
            ;
        string state = "";
        using (MemoryStream stream = Open())
            state = stream.CanRead ? "closed" : "";
        int sum = 0;
        foreach (int item in Items())
            sum += item;
        return $"{_value - 1} {state} {sum}";
    }

    [Profile]
    private static int Next() => ++_value;

    [Profile]
    private static MemoryStream Open() => new();

    [Profile]
    private static List<int> Items() => [1, 2];
}
