// Interfaces that inherit, repeat and meet again.
// expect: Shapes.InterfaceInheritance.Both.Work calls 3
// expect: Shapes.InterfaceInheritance.Both.IDerived.Hidden calls 1
// result: work work work derived base

using PerfGen;

namespace Shapes.InterfaceInheritance;

public interface IBase
{
    string Work();

    string Hidden();
}

public interface ILeft : IBase;

public interface IRight : IBase;

public interface IDerived : ILeft, IRight
{
    new string Hidden();
}

public sealed class Both : IDerived
{
    [Profile]
    public string Work() => "work";

    [Profile]
    string IDerived.Hidden() => "derived";

    string IBase.Hidden() => "base";
}

public static class Shape
{
    public static string Run()
    {
        var both = new Both();
        IDerived derived = both;
        ILeft left = both;
        IRight right = both;
        return $"{derived.Work()} {left.Work()} {right.Work()} {derived.Hidden()} {left.Hidden()}";
    }
}
