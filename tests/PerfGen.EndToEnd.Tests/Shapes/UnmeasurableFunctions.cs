// Local functions and lambdas are called without a name that a wrapper could call.
// diagnostic: PG6001 Generic
// diagnostic: PG6001 Local
// diagnostic: PG6001 [Profile] static (value) => value + 2
// unmeasured: Shapes.UnmeasurableFunctions.Shape.: calls of a lambda cannot be redirected
// unmeasured: Shapes.UnmeasurableFunctions.Shape.Generic<T>: calls of a local function cannot be redirected
// unmeasured: Shapes.UnmeasurableFunctions.Shape.Local: calls of a local function cannot be redirected
// result: 2 3 4

using System;
using PerfGen;

namespace Shapes.UnmeasurableFunctions;

public static class Shape
{
    public static string Run()
    {
        [Profile]
        static int Local(int value) => value + 1;

        Func<int, int> lambda = [Profile] static (value) => value + 2;
        return $"{Local(1)} {lambda(1)} {Generic(4)}";

        [Profile]
        T Generic<T>(T value) => value;
    }
}
