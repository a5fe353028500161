// Calls on this, written and not, in a struct and a class.
// expect: Shapes.ThisReceivers.Value.Bump calls 2
// expect: Shapes.ThisReceivers.Owner.Bump calls 2
// result: 2 2

using PerfGen;

namespace Shapes.ThisReceivers;

public struct Value
{
    private int _count;

    public int Run()
    {
        this.Bump();
        Bump();
        return _count;
    }

    [Profile]
    public void Bump() => _count++;
}

public sealed class Owner
{
    private int _count;

    public int Run()
    {
        this.Bump();
        Bump();
        return _count;
    }

    [Profile]
    public void Bump() => _count++;
}

public static class Shape
{
    public static string Run() => $"{default(Value).Run()} {new Owner().Run()}";
}
