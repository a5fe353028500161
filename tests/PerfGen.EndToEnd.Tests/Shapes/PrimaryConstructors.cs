// Methods that use the parameters of a primary constructor, of a class and a struct.
// expect: Shapes.PrimaryConstructors.Service.Greet calls 2
// expect: Shapes.PrimaryConstructors.Money.Add calls 1
// result: hi ann hi bob 5

using PerfGen;

namespace Shapes.PrimaryConstructors;

public sealed class Service(string greeting)
{
    [Profile]
    public string Greet(string name) => $"{greeting} {name}";
}

public struct Money(int amount)
{
    [Profile]
    public int Add(int more) => amount += more;
}

public static class Shape
{
    public static string Run()
    {
        var service = new Service("hi");
        var money = new Money(2);
        return $"{service.Greet("ann")} {service.Greet("bob")} {money.Add(3)}";
    }
}
