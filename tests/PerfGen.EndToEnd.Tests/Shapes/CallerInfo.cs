// The caller's name, line and expressions are those of the call, not of the wrapper.
// expect: Shapes.CallerInfo.Shape.Where calls 2
// result: Run:Value() + 1:True Inner:2:True

using System;
using System.Runtime.CompilerServices;
using PerfGen;

namespace Shapes.CallerInfo;

public static class Shape
{
    public static string Run() => $"{Where(Value() + 1)} {Inner()}";

    private static string Inner() => Where(2);

    private static int Value() => 1;

    [Profile]
    private static string Where(
        int value, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(value))] string expression = "",
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        $"{member}:{expression}:{file.EndsWith("CallerInfo.cs", StringComparison.Ordinal) && line is > 5 and < 20}";
}
