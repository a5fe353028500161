using System;
using Microsoft.Extensions.DependencyInjection;
using PerfGen;

namespace Shop;

[Profile]
public interface IOrders
{
    int Place(int item);
}

[Profile]
public interface ICache<T> : IDisposable
{
    T Get();
}

public class Orders : IOrders
{
    public int Place(int item) => item;
}

public sealed class Cache : ICache<string>
{
    public string Get() => "";

    public void Dispose()
    {
    }
}

public static class Startup
{
    public static IServiceCollection Configure(IServiceCollection services) => services
        .AddProfiled<IOrders, Orders>()
        .AddProfiled<ICache<string>, Cache>(ServiceLifetime.Singleton);
}
