using System;
using PerfGen;

namespace Shop;

public interface IRepository<T>
{
    T Get(int id);

    [ProfileIgnore]
    int Count();

    T First() => Get(0);
}

[Profile]
public interface IPing
{
    bool Ping();
}

public class Order
{
}

[Profile]
public interface IOrders : IRepository<Order>, IRepository<string>, IPing, IDisposable
{
    new bool Ping();

    Order IRepository<Order>.First() => new();
}
