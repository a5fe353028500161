// A body in the interface, called through the interface; one type brings its own.
// expect: Shapes.DefaultInterfaceMembers.IGreeter.Greet calls 2
// result: hello hi

using PerfGen;

namespace Shapes.DefaultInterfaceMembers;

public interface IGreeter
{
    [Profile]
    string Greet() => "hello";
}

public sealed class Plain : IGreeter;

public sealed class Own : IGreeter
{
    public string Greet() => "hi";
}

public static class Shape
{
    public static string Run()
    {
        IGreeter plain = new Plain();
        IGreeter own = new Own();
        return $"{plain.Greet()} {own.Greet()}";
    }
}
