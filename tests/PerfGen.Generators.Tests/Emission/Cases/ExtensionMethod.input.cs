using System;
using PerfGen;

namespace Shop;

public static class Extensions
{
    [Profile]
    public static int Half(this int number) => number / 2;

    [Profile]
    public static void Advance(this ref int number, int by) => number += by;

    [Profile]
    public static int Sign(this in decimal number) => Math.Sign(number);

    [Profile]
    public static int Count(this scoped Span<int> @this) => @this.Length;
}

public static class Caller
{
    public static int Call(int number, decimal amount)
    {
        number.Advance(3);
        Span<int> numbers = [1, 2];
        return number.Half() + Extensions.Half(4) + amount.Sign() + numbers.Count();
    }
}
