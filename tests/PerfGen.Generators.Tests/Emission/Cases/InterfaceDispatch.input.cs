using PerfGen;

namespace Shop;

public interface IOrders
{
    int Place(int item);
}

public class Orders : IOrders
{
    [Profile]
    public int Place(int item) => item;
}

public class ExpressOrders : IOrders
{
    [Profile]
    int IOrders.Place(int item) => item;
}

public static class Checkout
{
    public static int Run(IOrders orders) => orders.Place(1);
}
