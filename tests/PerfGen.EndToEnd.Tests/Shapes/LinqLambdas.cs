// Queries over objects, in both notations.
// expect: Shapes.LinqLambdas.Shape.Twice calls 6
// result: 12 12

using System.Linq;
using PerfGen;

namespace Shapes.LinqLambdas;

public static class Shape
{
    public static string Run()
    {
        int[] numbers = [1, 2, 3];
        return $"{numbers.Select(static number => Twice(number)).Sum()} {(from number in numbers select Twice(number)).Sum()}";
    }

    [Profile]
    private static int Twice(int value) => value * 2;
}
