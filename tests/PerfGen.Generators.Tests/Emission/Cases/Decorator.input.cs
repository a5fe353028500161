using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PerfGen;

namespace Shop;

public enum Region { Eu, Us }

[Profile]
[Threshold(P95Ms = 50)]
public interface IOrders
{
    int Count { get; }

    string this[int index] { get; set; }

    event EventHandler? Placed;

    void Clear();

    int Place(int item, [ProfileLabel] Region region);

    ref int Stock(in int item, ref int total, out string name);

    Task<int> PlaceAsync(int item);

    ValueTask CancelAsync(int item);

    IEnumerable<int> All();

    IAsyncEnumerable<int> AllAsync();

    T Find<T>(T fallback) where T : class, IComparable<T>, new();

    [Threshold(MaxMs = 5)]
    int PlaceOne() => Place(1, Region.Eu);

    [ProfileIgnore]
    int Ping();

    static int Twice(int item) => item * 2;
}
