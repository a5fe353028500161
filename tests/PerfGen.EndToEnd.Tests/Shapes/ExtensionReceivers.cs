// Extension methods: by value, by ref, in, on interfaces and as static methods.
// expect: Shapes.ExtensionReceivers.Extensions.Twice calls 2
// expect: Shapes.ExtensionReceivers.Extensions.Add calls 1
// expect: Shapes.ExtensionReceivers.Extensions.Read calls 1
// expect: Shapes.ExtensionReceivers.Extensions.Size<T> calls 1
// result: 4 4 5 5 2

using System.Collections.Generic;
using PerfGen;

namespace Shapes.ExtensionReceivers;

public static class Extensions
{
    [Profile]
    public static int Twice(this int value) => value * 2;

    [Profile]
    public static void Add(this ref int value, int more) => value += more;

    [Profile]
    public static int Read(this in int value) => value;

    [Profile]
    public static int Size<T>(this IReadOnlyCollection<T> items) => items.Count;
}

public static class Shape
{
    public static string Run()
    {
        int value = 2;
        string twice = $"{value.Twice()} {Extensions.Twice(value)}";
        value.Add(3);
        int[] items = [1, 2];
        return $"{twice} {value} {value.Read()} {items.Size()}";
    }
}
