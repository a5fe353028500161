// An override is as conditional as what it overrides.
// expect: Shapes.ConditionalOverrides.Child.Trace calls 1
// diagnostic: PG6002 Nowhere
// unmeasured: Shapes.ConditionalOverrides.Child.Nowhere: it is conditional on a symbol that the project does not define
// result: trace

using System.Diagnostics;
using PerfGen;

namespace Shapes.ConditionalOverrides;

public abstract class Parent
{
    [Conditional("TRACE")]
    public virtual void Trace()
    {
    }

    [Conditional("NOWHERE")]
    public virtual void Nowhere()
    {
    }
}

public sealed class Child : Parent
{
    public string Order { get; private set; } = "";

    [Profile]
    public override void Trace() => Order += "trace";

    [Profile]
    public override void Nowhere() => Order += "nowhere";
}

public static class Shape
{
    public static string Run()
    {
        var child = new Child();
        child.Trace();
        child.Nowhere();
        ((Parent)child).Nowhere();
        return child.Order;
    }
}
