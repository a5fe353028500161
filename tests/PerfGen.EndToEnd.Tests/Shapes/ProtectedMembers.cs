// Every accessibility between private and public, from inside and from derived types.
// expect: Shapes.ProtectedMembers.Parent.Guarded calls 2
// expect: Shapes.ProtectedMembers.Parent.Narrow calls 1
// expect: Shapes.ProtectedMembers.Parent.Wide calls 2
// expect: Shapes.ProtectedMembers.Parent.Inside calls 1
// expect: Shapes.ProtectedMembers.Parent.Shared calls 1
// result: 1 1 2 3 3 4 5

using PerfGen;

namespace Shapes.ProtectedMembers;

public class Parent
{
    public int Run() => Guarded();

    [Profile]
    protected int Guarded() => 1;

    [Profile]
    private protected int Narrow() => 2;

    [Profile]
    protected internal int Wide() => 3;

    [Profile]
    internal int Inside() => 4;

    [Profile]
    protected static int Shared() => 5;
}

public sealed class Child : Parent
{
    public string All() => $"{Guarded()} {Narrow()} {Wide()} {new Parent().Wide()} {Inside()} {Shared()}";
}

public static class Shape
{
    public static string Run() => $"{new Parent().Run()} {new Child().All()}";
}
