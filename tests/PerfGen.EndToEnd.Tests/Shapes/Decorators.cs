// What is called through a profiled interface, of an object that is measured.
// expect: Shapes.Decorators.IOrders.Place calls 3 errors 1
// expect: Shapes.Decorators.IOrders.PlaceAsync calls 1
// expect: Shapes.Decorators.IOrders.Find<T> calls 1
// expect: Shapes.Decorators.IOrders.All calls 1
// expect: Shapes.Decorators.IOrders.Slot calls 2
// expect: Shapes.Decorators.IOrders.Twice calls 1
// expect: Shapes.Decorators.IOrders.Name calls 1
// expect: Shapes.Decorators.Orders.Place calls 1
// result: 1 2 7 x 3 9 orders failed 1 12

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PerfGen;

namespace Shapes.Decorators;

public interface INamed
{
    string Name();
}

[Profile]
public interface IOrders : INamed
{
    int Count { get; }

    event EventHandler? Placed;

    int Place(int item);

    Task<int> PlaceAsync(int item);

    T Find<T>(T fallback)
        where T : class;

    IEnumerable<int> All();

    ref int Slot(in int index);

    int Twice(int item) => Place(item) + Count;

    [ProfileIgnore]
    int Ping();
}

public sealed class Orders : IOrders
{
    private readonly List<int> _items = [];
    private readonly int[] _slots = new int[2];

    public event EventHandler? Placed;

    public int Count => _items.Count;

    [Profile]
    public int Place(int item)
    {
        if (item < 0)
            throw new ArgumentOutOfRangeException(nameof(item));
        _items.Add(item);
        Placed?.Invoke(this, EventArgs.Empty);
        return item;
    }

    public async Task<int> PlaceAsync(int item)
    {
        await Task.Yield();
        return item;
    }

    public T Find<T>(T fallback)
        where T : class => fallback;

    public IEnumerable<int> All()
    {
        foreach (int item in _items)
            yield return item;
    }

    public ref int Slot(in int index) => ref _slots[index];

    public int Ping() => 1;

    public string Name() => "orders";
}

public static class Shape
{
    public static async Task<string> Run()
    {
        IOrders orders = new Orders().Profiled();
        int raised = 0;
        orders.Placed += (_, _) => raised++;
        int first = orders.Place(1);
        int second = orders.Place(2);
        int third = await orders.PlaceAsync(7).ConfigureAwait(false);
        string found = orders.Find("x");
        int sum = orders.All().Sum();
        int index = 1;
        orders.Slot(in index) = 9;
        string failed = "";
        try
        {
            orders.Place(-1);
        }
        catch (ArgumentOutOfRangeException)
        {
            failed = "failed";
        }

        return $"{first} {second} {third} {found} {sum} {orders.Slot(in index)} {orders.Name()} {failed} {orders.Ping()} {orders.Twice(6) + raised}";
    }
}
