// Every constraint that a wrapper has to repeat.
// expect: Shapes.GenericConstraints.Shape.New<T> calls 1
// expect: Shapes.GenericConstraints.Shape.Size<T> calls 1
// expect: Shapes.GenericConstraints.Shape.Max<T> calls 1
// expect: Shapes.GenericConstraints.Shape.Text<TKey, TValue> calls 1
// expect: Shapes.GenericConstraints.Shape.Name<T> calls 1
// result: 0 4 3 k:v Tuesday

using System;
using System.Collections.Generic;
using System.Text;
using PerfGen;

namespace Shapes.GenericConstraints;

public static class Shape
{
    public static string Run() => $"{New<StringBuilder>().Length} {Size<int>()} {Max(2, 3)} {Text("k", (object?)"v")} {Name(DayOfWeek.Tuesday)}";

    [Profile]
    private static T New<T>() where T : class, new() => new();

    [Profile]
    private static unsafe int Size<T>() where T : unmanaged => sizeof(T);

    [Profile]
    private static T Max<T>(T left, T right) where T : struct, IComparable<T> => left.CompareTo(right) > 0 ? left : right;

    [Profile]
    private static string Text<TKey, TValue>(TKey key, TValue value) where TKey : notnull where TValue : class? => $"{new KeyValuePair<TKey, TValue>(key, value).Key}:{value}";

    [Profile]
    private static string Name<T>(T value) where T : struct, Enum => value.ToString();
}
