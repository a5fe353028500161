// Calls through 'using static', aliases of types, tuples and namespaces.
// expect: Shapes.Aliases.Tools.Sum calls 4
// expect: Shapes.Aliases.Tools.Swap calls 1
// result: 3 3 3 3 (2, 1)

using PerfGen;
using static Shapes.Aliases.Tools;
using Kit = Shapes.Aliases.Tools;
using Pair = (int First, int Second);
using Space = Shapes.Aliases;

namespace Shapes.Aliases;

public static class Tools
{
    [Profile]
    public static int Sum(int first, int second) => first + second;

    [Profile]
    public static Pair Swap(this Pair pair) => (pair.Second, pair.First);
}

public static class Shape
{
    public static string Run() => $"{Sum(1, 2)} {Kit.Sum(1, 2)} {(Space::Tools.Sum(1, 2))} {(global::Shapes.Aliases.Tools.Sum(1, 2))} {((Pair)(1, 2)).Swap()}";
}
