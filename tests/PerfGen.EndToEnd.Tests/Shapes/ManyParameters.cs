// More parameters than registers, of every size.
// expect: Shapes.ManyParameters.Shape.Sum calls 1
// expect: Shapes.ManyParameters.Shape.Mix calls 1
// result: 820 1.5 a 7 2 (3, x) 4

using System.Globalization;
using System.Numerics;
using PerfGen;

namespace Shapes.ManyParameters;

public static class Shape
{
    public static string Run()
    {
        byte small = 7;
        return $"{Sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40)} " +
            Mix(1.5, "a", ref small, 2m, (3, 'x'), new Vector4(1));
    }

    [Profile]
    private static int Sum(
        int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11, int a12, int a13, int a14, int a15, int a16, int a17, int a18, int a19, int a20,
        int a21, int a22, int a23, int a24, int a25, int a26, int a27, int a28, int a29, int a30, int a31, int a32, int a33, int a34, int a35, int a36, int a37, int a38, int a39, int a40) =>
        a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11 + a12 + a13 + a14 + a15 + a16 + a17 + a18 + a19 + a20 +
        a21 + a22 + a23 + a24 + a25 + a26 + a27 + a28 + a29 + a30 + a31 + a32 + a33 + a34 + a35 + a36 + a37 + a38 + a39 + a40;

    [Profile]
    private static string Mix(double ratio, string text, ref byte small, decimal amount, (int Number, char Letter) pair, Vector4 vector) =>
        string.Create(CultureInfo.InvariantCulture, $"{ratio} {text} {small} {amount} {pair} {Vector4.Dot(vector, vector)}");
}
