// Receiver, then arguments as written, named ones in between.
// expect: Shapes.ArgumentOrder.Target.Call calls 1
// result: receiver c a b 1 2 3

using System.Collections.Generic;
using PerfGen;

namespace Shapes.ArgumentOrder;

public sealed class Target
{
    [Profile]
    public string Call(int a, int b, int c) => $"{a} {b} {c}";
}

public static class Shape
{
    private static readonly List<string> _order = [];

    public static string Run()
    {
        string result = Receiver().Call(c: Note("c", 3), a: Note("a", 1), b: Note("b", 2));
        return $"{string.Join(' ', _order)} {result}";
    }

    private static Target Receiver()
    {
        _order.Add("receiver");
        return new Target();
    }

    private static int Note(string name, int value)
    {
        _order.Add(name);
        return value;
    }
}
