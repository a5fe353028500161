using PerfGen;

namespace Shop;

public class Orders
{
    [Profile]
    public int Place(int id) => id;

    public int PlaceTwo() => Place(1) + Place(2);
}
// ==== Callers/First caller.cs
namespace Shop.Callers;

public class FirstCaller
{
    public int Call(Orders orders) => orders.Place(3);
}
// ==== Other.cs
public static class Other
{
    public static int NoCall() => 1;
}
