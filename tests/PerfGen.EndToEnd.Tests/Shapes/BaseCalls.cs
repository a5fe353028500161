// A call through base is left alone and does not recurse.
// expect: Shapes.BaseCalls.Parent.Work calls 1
// diagnostic: PG6002 Work
// unmeasured: Shapes.BaseCalls.Parent.Work: it is a call through 'base'
// result: child parent

using PerfGen;

namespace Shapes.BaseCalls;

public class Parent
{
    [Profile]
    public virtual string Work() => "parent";
}

public sealed class Child : Parent
{
    public override string Work() => $"child {base.Work()}";
}

public static class Shape
{
    public static string Run() => new Child().Work();
}
