// Operators, conversions, properties, indexers and events that call a profiled method.
// expect: Shapes.MembersThatCall.Number.Work calls 5
// result: 3 2 9 1

using System;
using PerfGen;

namespace Shapes.MembersThatCall;

public sealed class Number(int value)
{
    private int _seen;

    public event EventHandler Changed
    {
        add => _seen = Work(1);
        remove => _seen = 0;
    }

    public int Value => Work(value);

    public int Seen => _seen;

    public int this[int index] => Work(index);

    public static Number operator +(Number left, Number right) => new(Work(left.Raw + right.Raw));

    public static explicit operator int(Number number) => Work(number.Raw);

    private int Raw => value;

    [Profile]
    private static int Work(int number) => number;

    public void Listen() => Changed += static (_, _) => { };
}

public static class Shape
{
    public static string Run()
    {
        var two = new Number(2);
        var three = two + new Number(1);
        three.Listen();
        return $"{(int)three} {two.Value} {two[9]} {three.Seen}";
    }
}
