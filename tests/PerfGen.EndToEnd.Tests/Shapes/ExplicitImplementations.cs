// An explicit implementation is reached through the interface only.
// expect: Shapes.ExplicitImplementations.Shop.IBuyer.Trade calls 2
// result: bought sold bought

using PerfGen;

namespace Shapes.ExplicitImplementations;

public interface IBuyer
{
    string Trade();
}

public interface ISeller
{
    string Trade();
}

public sealed class Shop : IBuyer, ISeller
{
    [Profile]
    string IBuyer.Trade() => "bought";

    string ISeller.Trade() => "sold";
}

public static class Shape
{
    public static string Run()
    {
        var shop = new Shop();
        return $"{((IBuyer)shop).Trade()} {((ISeller)shop).Trade()} {Through(shop)}";
    }

    private static string Through(IBuyer buyer) => buyer.Trade();
}
