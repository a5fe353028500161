// A type of the global namespace.
// expect: TypeOfTheGlobalNamespace.Call calls 1
// result: 1

public static class TypeOfTheGlobalNamespace
{
    [PerfGen.Profile]
    public static int Call() => 1;
}

namespace Shapes.GlobalNamespace
{
    public static class Shape
    {
        public static string Run() => $"{TypeOfTheGlobalNamespace.Call()}";
    }
}
