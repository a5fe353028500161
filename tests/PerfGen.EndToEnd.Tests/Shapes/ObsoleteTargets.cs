// Obsolete methods, also as an error, called where that is allowed.
// expect: Shapes.ObsoleteTargets.Old.Warned calls 1
// expect: Shapes.ObsoleteTargets.Old.Forbidden calls 1
// expect: Shapes.ObsoleteTargets.OldType.Call calls 1
// result: 1 2 3

using System;
using PerfGen;

namespace Shapes.ObsoleteTargets;

public static class Old
{
    [Profile]
    [Obsolete("Use another.")]
    public static int Warned() => 1;

    [Profile]
    [Obsolete("Never.", error: true, DiagnosticId = "OLD1", UrlFormat = "https://example.org/{0}")]
    public static int Forbidden() => 2;
}

[Obsolete("The whole type.")]
public sealed class OldType
{
    [Profile]
    public int Call() => 3;
}

public static class Shape
{
    public static string Run() => Outdated();

#pragma warning disable CS0618
    private static string Outdated() => Caller.Run();
#pragma warning restore CS0618
}

[Obsolete("Where obsolete members may be used.")]
public static class Caller
{
    public static string Run() => $"{Old.Warned()} {Old.Forbidden()} {new OldType().Call()}";
}
