using Microsoft.Extensions.DependencyInjection;
using PerfGen;

namespace Shop;

public interface IPlain
{
}

[Profile]
public interface IOrders<T>
{
    T Place();
}

[Profile]
public interface IStatic
{
    static virtual int Make() => 1;

    protected int Get() => 1;
}

public class Plain : IPlain, IStatic
{
}

public static class Startup
{
    public static IServiceCollection Configure<TOrders, TItem>(IServiceCollection services)
        where TOrders : class, IOrders<TItem> => services
            .AddProfiled<IPlain, Plain>()
            .AddProfiled<Plain, Plain>()
            .AddProfiled<IStatic, Plain>()
            .AddProfiled<IOrders<TItem>, TOrders>();
}
