// A method that hides another: each call reaches the one it is bound to.
// expect: Shapes.HidingWithNew.Parent.Name calls 1
// expect: Shapes.HidingWithNew.Child.Name calls 1
// result: child parent

using PerfGen;

namespace Shapes.HidingWithNew;

public class Parent
{
    [Profile]
    public string Name() => "parent";
}

public sealed class Child : Parent
{
    [Profile]
    public new string Name() => "child";
}

public static class Shape
{
    public static string Run()
    {
        var child = new Child();
        return $"{child.Name()} {((Parent)child).Name()}";
    }
}
