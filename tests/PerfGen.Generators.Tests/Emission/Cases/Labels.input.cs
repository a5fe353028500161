using PerfGen;

namespace Shop;

public enum Region
{
    Eu,
    Us,
}

public static class Orders
{
    [Profile]
    public static int Place([ProfileLabel] Region region, [ProfileLabel(Name = "quick")] bool fast) => 1;

    [Profile]
    public static int Pay([ProfileLabel(Values = ["card", "cash"])] string means, [ProfileLabel(MaxValues = 10)] string tenant) => 2;

    public static int Run() => Place(Region.Eu, true) + Pay("card", "a");
}
