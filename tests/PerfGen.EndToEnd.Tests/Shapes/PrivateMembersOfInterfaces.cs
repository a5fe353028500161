// A private method of an interface, called by its default members.
// expect: Shapes.PrivateMembersOfInterfaces.IGreeter.Text calls 2
// result: hello ann hello bob

using PerfGen;

namespace Shapes.PrivateMembersOfInterfaces;

public interface IGreeter
{
    string Name { get; }

    string Greet() => Text("hello");

    [Profile]
    private string Text(string greeting) => $"{greeting} {Name}";
}

public sealed class Greeter(string name) : IGreeter
{
    public string Name => name;
}

public readonly struct SmallGreeter(string name) : IGreeter
{
    public string Name => name;
}

public static class Shape
{
    public static string Run()
    {
        IGreeter ann = new Greeter("ann");
        IGreeter bob = new SmallGreeter("bob");
        return $"{ann.Greet()} {bob.Greet()}";
    }
}
