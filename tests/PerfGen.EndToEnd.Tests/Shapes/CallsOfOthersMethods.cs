// A method of the framework, asked for by its type.
// expect: Shapes.CallsOfOthersMethods.Clamp calls 2
// result: 5 1

using PerfGen;
[assembly: PerfGen.ProfileCalls(typeof(System.Numerics.BigInteger), "Clamp", Name = "Shapes.CallsOfOthersMethods.Clamp")]

namespace Shapes.CallsOfOthersMethods;

public static class Shape
{
    public static string Run() =>
        $"{System.Numerics.BigInteger.Clamp(9, 1, 5)} {System.Numerics.BigInteger.Clamp(0, 1, 5)}";
}
