// Experimental methods and types, whose callers have agreed to that.
// expect: Shapes.ExperimentalTargets.Lab.Try calls 1
// expect: Shapes.ExperimentalTargets.Prototype.Call calls 1
// result: 1 2

using System.Diagnostics.CodeAnalysis;
using PerfGen;
#pragma warning disable LAB001, LAB002

namespace Shapes.ExperimentalTargets;

public static class Lab
{
    [Profile]
    [Experimental("LAB001")]
    public static int Try() => 1;
}

[Experimental("LAB002")]
public sealed class Prototype
{
    [Profile]
    public int Call() => 2;
}

public static class Shape
{
    public static string Run() => $"{Lab.Try()} {new Prototype().Call()}";
}
