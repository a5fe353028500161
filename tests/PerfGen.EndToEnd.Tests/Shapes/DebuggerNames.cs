// What reflection and diagnostics see from inside a profiled method is the method itself.
// expect: Shapes.DebuggerNames.Shape.Current calls 1
// expect: Shapes.DebuggerNames.Shape.Expression calls 1
// expect: Shapes.DebuggerNames.Shape.Nested<T> calls 1
// result: Current 1 + 2 Nested

using System.Reflection;
using System.Runtime.CompilerServices;
using PerfGen;
#pragma warning disable IL2026 // A method that asks for its own name is no friend of trimming, with a profiler or without.

namespace Shapes.DebuggerNames;

public static class Shape
{
    public static string Run() => $"{Current()} {Expression(1 + 2)} {Nested<string>()}";

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Current() => MethodBase.GetCurrentMethod()!.Name;

    [Profile]
    private static string Expression(int value, [CallerArgumentExpression(nameof(value))] string text = "") => text;

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Nested<T>() => MethodBase.GetCurrentMethod()!.Name;
}
