// An enumeration is a call, broken off, complete or failed; one that never starts is none.
// expect: Shapes.IteratorsBrokenOff.Shape.Numbers calls 3 errors 1
// result: 1 finally finally 6 finally odd

using System;
using System.Collections.Generic;
using System.Linq;
using PerfGen;

namespace Shapes.IteratorsBrokenOff;

public static class Shape
{
    private static readonly List<string> _order = [];

    public static string Run()
    {
        foreach (int number in Numbers(false))
        {
            _order.Add($"{number}");
            break;
        }

        _order.Add($"{Numbers(false).Sum()}");
        _ = Numbers(false);
        try
        {
            _ = Numbers(true).Count();
        }
        catch (InvalidOperationException exception)
        {
            _order.Add(exception.Message);
        }

        return string.Join(' ', _order);
    }

    [Profile]
    private static IEnumerable<int> Numbers(bool fail)
    {
        try
        {
            yield return 1;
            yield return 2;
            if (fail)
                throw new InvalidOperationException("odd");
            yield return 3;
        }
        finally
        {
            _order.Add("finally");
        }
    }
}
