// Private and protected methods, static and not, of classes, structs and generic types.
// expect: Shapes.PrivateAccessors.Owner.Secret calls 1
// expect: Shapes.PrivateAccessors.Owner.Count calls 1
// expect: Shapes.PrivateAccessors.Owner.Guarded calls 1
// expect: Shapes.PrivateAccessors.Value.Bump calls 2
// expect: Shapes.PrivateAccessors.Box<T>.Open calls 1
// expect: Shapes.PrivateAccessors.Box<T>.Put<U> calls 1
// result: 1 2 3 2 x x5

using PerfGen;

namespace Shapes.PrivateAccessors;

public class Owner
{
    private readonly int _one = 1;

    public string Run() => $"{Secret()} {Count(1)} {Guarded()}";

    [Profile]
    protected int Guarded() => _one + 2;

    [Profile]
    private static int Count(int more) => 1 + more;

    [Profile]
    private int Secret() => _one;
}

public struct Value
{
    private int _count;

    public int Run()
    {
        Bump();
        Bump();
        return _count;
    }

    [Profile]
    private void Bump() => _count++;
}

public sealed class Box<T>(T content)
{
    public string Run() => $"{Open()} {Put(5)}";

    [Profile]
    private T Open() => content;

    [Profile]
    private string Put<U>(U other) => $"{content}{other}";
}

public static class Shape
{
    public static string Run() => $"{new Owner().Run()} {default(Value).Run()} {new Box<string>("x").Run()}";
}
