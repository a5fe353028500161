// Returned references point to where they did.
// expect: Shapes.RefReturns.Shape.At calls 2
// expect: Shapes.RefReturns.Shape.View calls 1
// result: 5 6 6

using PerfGen;

namespace Shapes.RefReturns;

public static class Shape
{
    public static string Run()
    {
        int[] numbers = [1, 2];
        At(numbers, 0) = 5;
        ref int second = ref At(numbers, 1);
        second = 6;
        return $"{numbers[0]} {numbers[1]} {View(numbers, 1)}";
    }

    [Profile]
    private static ref int At(int[] numbers, int index) => ref numbers[index];

    [Profile]
    private static ref readonly int View(int[] numbers, int index) => ref numbers[index];
}
