// Calls in catch, filter and finally.
// expect: Shapes.CatchAndFilterCalls.Shape.Work calls 3
// result: filter catch finally

using System;
using System.Collections.Generic;
using PerfGen;

namespace Shapes.CatchAndFilterCalls;

public static class Shape
{
    private static readonly List<string> _order = [];

    public static string Run()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException) when (Work("filter"))
        {
            Work("catch");
        }
        finally
        {
            Work("finally");
        }

        return string.Join(' ', _order);
    }

    [Profile]
    private static bool Work(string what)
    {
        _order.Add(what);
        return true;
    }
}
