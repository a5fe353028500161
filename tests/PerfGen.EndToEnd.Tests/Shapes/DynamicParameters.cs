// A dynamic parameter receives a static argument: the call is an ordinary one, and the overload stays the one that was chosen.
// expect: Shapes.DynamicParameters.Shape.Describe calls 2
// result: dynamic 1 dynamic text

using PerfGen;

namespace Shapes.DynamicParameters;

public static class Shape
{
    public static string Run() => $"{Describe((object)1)} {Describe((object)"text")}";

    [Profile]
    private static string Describe(dynamic value) => $"dynamic {value}";
}
