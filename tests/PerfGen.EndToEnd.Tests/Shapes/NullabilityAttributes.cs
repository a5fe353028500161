// What the compiler learns from a call it still learns.
// expect: Shapes.NullabilityAttributes.Shape.TryFind calls 1
// expect: Shapes.NullabilityAttributes.Shape.Same<T> calls 1
// expect: Shapes.NullabilityAttributes.Shape.Require calls 1
// result: 5 2 3

using System;
using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shapes.NullabilityAttributes;

public static class Shape
{
    public static string Run()
    {
        string? text = "abc";
        Require(text);
        return TryFind("k", out string? value) ? $"{value.Length} {Same("ab").Length} {text.Length}" : "";
    }

    [Profile]
    private static bool TryFind(string key, [NotNullWhen(true)] out string? value)
    {
        value = key + "1234";
        return true;
    }

    [Profile]
    [return: NotNullIfNotNull(nameof(value))]
    private static T? Same<T>(T? value) => value;

    [Profile]
    private static void Require([NotNull] string? value) => ArgumentNullException.ThrowIfNull(value);
}
