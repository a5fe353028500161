// Attributes of a partial method and its core, labels and thresholds; extension methods and caller information.
// expect: Shapes.PartialBodiesAttributes.Texts.TryCut calls 2
// expect: Shapes.PartialBodiesAttributes.Texts.Mark { loud=true } calls 1
// expect: Shapes.PartialBodiesAttributes.Texts.Mark { loud=false } calls 1
// expect: Shapes.PartialBodiesAttributes.Texts.Caller calls 1
// expect: Shapes.PartialBodiesAttributes.Texts.Old calls 1
// result: 1 False a! a Run:34 old

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using PerfGen;

namespace Shapes.PartialBodiesAttributes;

public static partial class Texts
{
    [Profile, Threshold(MaxErrorRate = 0.5)]
    public static partial bool TryCut(this string? text, [NotNullWhen(true)] out string? head);

    [Profile]
    public static partial string Mark(string text, [ProfileLabel] bool loud);

    [Profile]
    public static partial string Caller([CallerMemberName] string name = "", [CallerLineNumber] int line = 0);

    [Profile, Obsolete("A reason.")]
    public static partial string Old();

    private static bool TryCutCore(this string? text, [NotNullWhen(true)] out string? head) => (head = text?[..1]) is not null;

    private static string MarkCore(string text, bool loud) => loud ? text + "!" : text;

    private static string CallerCore(string name, int line) => $"{name}:{line - 12}";

    private static string OldCore() => "old";
}

public static class Shape
{
    public static string Run()
    {
        string? nothing = null;
        int length = "abc".TryCut(out string? head) ? head.Length : 0;
#pragma warning disable CS0618 // It is obsolete on purpose.
        return $"{length} {nothing.TryCut(out _)} {Texts.Mark("a", loud: true)} {Texts.Mark("a", loud: false)} {Texts.Caller()} {Texts.Old()}";
    }
}
