// An override with an attribute has a series of its own, called through the base or directly.
// expect: Shapes.OverridesOfTheirOwn.Parent.Work calls 1
// expect: Shapes.OverridesOfTheirOwn.Child.Work calls 2
// result: parent child child

using PerfGen;

namespace Shapes.OverridesOfTheirOwn;

public class Parent
{
    [Profile]
    public virtual string Work() => "parent";
}

public sealed class Child : Parent
{
    [Profile]
    public override string Work() => "child";
}

public static class Shape
{
    public static string Run()
    {
        Parent child = new Child();
        return $"{new Parent().Work()} {child.Work()} {new Child().Work()}";
    }
}
