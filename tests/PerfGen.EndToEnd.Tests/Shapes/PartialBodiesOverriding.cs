// Generated bodies that override, hide, seal and are called through base.
// expect: Shapes.PartialBodiesOverriding.Child.Work calls 3
// expect: Shapes.PartialBodiesOverriding.Child.Name calls 1
// expect: Shapes.PartialBodiesOverriding.Grandchild.Work calls 1
// result: child child grandchild(child) parent name

using PerfGen;

namespace Shapes.PartialBodiesOverriding;

public class Parent
{
    public virtual string Work() => "parent";

    public string Name() => "parent";
}

public partial class Child : Parent
{
    [Profile]
    public override partial string Work();

    [Profile]
    public new partial string Name();

    private string WorkCore() => "child";

    private string NameCore() => "name";
}

public sealed partial class Grandchild : Child
{
    [Profile]
    public sealed override partial string Work();

    private string WorkCore() => $"grandchild({base.Work()})";
}

public static class Shape
{
    public static string Run()
    {
        Parent child = new Child();
        Parent grandchild = new Grandchild();
        return $"{child.Work()} {new Child().Work()} {grandchild.Work()} {child.Name()} {new Child().Name()}";
    }
}
