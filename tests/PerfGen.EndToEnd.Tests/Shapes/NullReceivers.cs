// A null receiver throws where it did: after its arguments, or inside an extension method.
// expect: Shapes.NullReceivers.Target.Instance calls 1 errors 1
// expect: Shapes.NullReceivers.Extensions.Length calls 1
// result: argument,null -1

using System;
using PerfGen;

namespace Shapes.NullReceivers;

public sealed class Target
{
    private readonly int _value = 1;

    [Profile]
    public int Instance(int value) => _value + value;
}

public static class Extensions
{
    [Profile]
    public static int Length(this string? text) => text?.Length ?? -1;
}

public static class Shape
{
    private static string _order = "";

    public static string Run()
    {
        Target? target = null;
        try
        {
            target!.Instance(Argument());
        }
        catch (NullReferenceException)
        {
            _order += "null";
        }

        string? nothing = null;
        return $"{_order} {nothing.Length()}";
    }

    private static int Argument()
    {
        _order += "argument,";
        return 1;
    }
}
