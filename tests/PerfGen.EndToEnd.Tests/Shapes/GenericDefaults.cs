// Defaults of type parameters and of nullable value types.
// expect: Shapes.GenericDefaults.Shape.Or<T> calls 2
// expect: Shapes.GenericDefaults.Shape.Maybe calls 1
// result: 0  5

using PerfGen;

namespace Shapes.GenericDefaults;

public static class Shape
{
    public static string Run() => $"{Or<int>()} {Or<string>()} {Maybe()}";

    [Profile]
    private static T? Or<T>(T? value = default) => value;

    [Profile]
    private static int? Maybe(int? value = 5) => value;
}
