// A default member that a derived interface replaces: which calls reach it, only the run time knows.
// diagnostic: PG6001 Greet
// unmeasured: Shapes.DefaultMembersOverridden.IPolite.IGreeter.Greet: it replaces a member of another interface, and only the run time knows for which receivers
// result: hello good day good day

using PerfGen;

namespace Shapes.DefaultMembersOverridden;

public interface IGreeter
{
    string Greet() => "hello";
}

public interface IPolite : IGreeter
{
    [Profile]
    string IGreeter.Greet() => "good day";
}

public sealed class Plain : IGreeter;

public sealed class Butler : IPolite;

public readonly struct SmallButler : IPolite;

public static class Shape
{
    public static string Run()
    {
        IGreeter plain = new Plain();
        IGreeter butler = new Butler();
        IGreeter small = default(SmallButler);
        return $"{plain.Greet()} {butler.Greet()} {small.Greet()}";
    }
}
