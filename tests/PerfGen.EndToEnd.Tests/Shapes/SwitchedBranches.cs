// Calls that are compiled and never run: dead branches, short circuits, throw expressions, statements after a return.
// expect: Shapes.SwitchedBranches.Shape.Yes calls 3
// result: yes True fallback
#pragma warning disable CS0162 // Code that is never reached is what this is about.

using System;
using PerfGen;

namespace Shapes.SwitchedBranches;

public static class Shape
{
    private const bool Off = false;

    public static string Run()
    {
        if (Off)
            return No();
        string? value = Yes() ? "yes" : No();
        bool both = Yes() || No().Length > 0;
        string text = Environment.ProcessId > 0 && Yes() ? "fallback" : throw new InvalidOperationException(No());
        return $"{value} {both} {text}";
        No();
    }

    [Profile]
    private static bool Yes() => true;

    [Profile]
    private static string No() => "no";
}
