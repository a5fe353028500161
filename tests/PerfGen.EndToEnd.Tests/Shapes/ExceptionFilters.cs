// A filter further out sees the state before inner finally blocks have run.
// expect: Shapes.ExceptionFilters.Shape.Work calls 1 errors 1
// result: filter finally catch

using System;
using System.Collections.Generic;
using PerfGen;

namespace Shapes.ExceptionFilters;

public static class Shape
{
    private static readonly List<string> _order = [];

    public static string Run()
    {
        try
        {
            Work();
        }
        catch (InvalidOperationException) when (Note("filter"))
        {
            Note("catch");
        }

        return string.Join(' ', _order);
    }

    [Profile]
    private static void Work()
    {
        try
        {
            throw new InvalidOperationException();
        }
        finally
        {
            Note("finally");
        }
    }

    private static bool Note(string what)
    {
        _order.Add(what);
        return true;
    }
}
