// Calls from lambdas, local functions and anonymous methods.
// expect: Shapes.Lambdas.Shape.Work calls 4
// result: 1 2 3 4

using System;
using PerfGen;

namespace Shapes.Lambdas;

public static class Shape
{
    public static string Run()
    {
        Func<int, int> lambda = static number => Work(number);
        Func<int> closure = delegate { return Work(lambda(1) + 1); };
        return $"{lambda(1)} {closure()} {Local(3)} 4";

        int Local(int number) => Work(number);
    }

    [Profile]
    private static int Work(int value) => value;
}
