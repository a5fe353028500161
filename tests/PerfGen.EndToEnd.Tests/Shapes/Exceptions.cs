// An exception passes on as it is and counts as an error.
// expect: Shapes.Exceptions.Shape.Half calls 4 errors 2
// result: 2 odd 3 odd

using System;
using System.Text;
using PerfGen;

namespace Shapes.Exceptions;

public static class Shape
{
    public static string Run()
    {
        var text = new StringBuilder();
        foreach (int number in (int[])[4, 5, 6, 7])
        {
            try
            {
                text.Append(Half(number)).Append(' ');
            }
            catch (ArgumentException exception) when (exception.GetType() == typeof(ArgumentException))
            {
                text.Append(exception.Message).Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    [Profile]
    private static int Half(int number) => number % 2 == 0 ? number / 2 : throw new ArgumentException("odd");
}
