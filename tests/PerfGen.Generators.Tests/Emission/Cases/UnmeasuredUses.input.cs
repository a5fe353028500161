using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using PerfGen;

namespace Shop;

public class Orders : IOrders
{
    private event Action<int>? Placed;

    [Profile]
    public virtual int Place(int id) => id;

    [Profile]
    public static int Check(int id) => id;

    public void Call(dynamic anything, object? nothing)
    {
        Func<int, int> converted = Place;
        var natural = this.Place;
        var created = new Func<int, int>(Place);
        var chosen = nothing is null ? Place : (Func<int, int>)(Check);
        IEnumerable<int> selected = new[] { 1 }.Select(Place).Select(Check!);
        Func<int, int>[] several = [Place, Check];
        Placed += Discard;
        Placed(1);
        string name = nameof(Place) + nameof(Orders.Check);
        anything.Place(1);
        anything?.Place(1);
        Place(anything);
        Expression<Func<int>> tree = () => Place(1);
        Expression<Func<Func<int, int>>> group = () => Place;
        _ = (converted, natural, created, chosen, selected, several, name, tree, group);
    }

    [Profile]
    private static void Discard(int id)
    {
    }

    public unsafe void Point()
    {
        delegate*<int, int> pointer = &Check;
        pointer(1);
    }
}

public class Express : Orders
{
    public override int Place(int id) => base.Place(id) + new List<int> { id }.Sum(base.Place);
}

public interface IOrders
{
    int Place(int id);
}

public interface IRepository<T>
{
    T? Find(int id);
}

public class Map<TKey, TValue> : IRepository<TValue>
{
    [Profile]
    public TValue? Find(int id) => default;
}

public class Shelf : IRepository<string>
{
    [Profile]
    public string? Find(int id) => null;
}

public interface IFactory<TSelf>
    where TSelf : IFactory<TSelf>
{
    static abstract TSelf Make();
}

public class Product : IFactory<Product>
{
    [Profile]
    public static Product Make() => new();
}

public static class Caller
{
    public static object? Through<T>(IRepository<string> repository) => repository.Find(1);

    public static T Static<T>() where T : IFactory<T> => T.Make();

    public static int Unconstrained<T>(T orders) where T : IOrders => orders.Place(1);

    public static IDisposable Named(string name) => Profiler.Scope(name);
}
