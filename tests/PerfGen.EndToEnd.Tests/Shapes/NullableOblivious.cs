// Code from before nullable reference types, beside code that has them.
// expect: Shapes.NullableOblivious.Old.Trim calls 2
// expect: Shapes.NullableOblivious.Old.All<T> calls 1
// result: a nothing 2

using System.Collections.Generic;
using PerfGen;

namespace Shapes.NullableOblivious;

#nullable disable
public class Old
{
    [Profile]
    public string Trim(string text) => text?.Trim();

    [Profile]
    protected internal List<T> All<T>(T[] items, Dictionary<string, List<T>> more = null) where T : class => [.. items];
}
#nullable restore

public static class Shape
{
    public static string Run() => $"{new Old().Trim(" a ")} {new Old().Trim(null!) ?? "nothing"} {new Old().All<string?>(["a", null]).Count}";
}
