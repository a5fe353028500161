// Pointers, and pointers to functions.
// expect: Shapes.Pointers.Shape.Sum calls 1
// expect: Shapes.Pointers.Shape.Apply calls 1
// expect: Shapes.Pointers.Shape.End calls 1
// result: 6 9 3

using PerfGen;

namespace Shapes.Pointers;

public static unsafe class Shape
{
    public static string Run()
    {
        int* numbers = stackalloc int[] { 1, 2, 3 };
        return $"{Sum(numbers, 3)} {Apply(&Square, 3)} {*(End(numbers, 3) - 1)}";
    }

    [Profile]
    private static int Sum(int* numbers, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
            sum += numbers[i];
        return sum;
    }

    [Profile]
    private static int Apply(delegate*<int, int> function, int value) => function(value);

    [Profile]
    private static int* End(int* numbers, nint count) => numbers + count;

    private static int Square(int value) => value * value;
}
