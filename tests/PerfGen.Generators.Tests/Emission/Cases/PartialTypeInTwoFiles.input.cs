using PerfGen;

namespace Shop;

public partial class Orders
{
    [Profile]
    public int Place() => 1;
}
// ==== Orders.Cancelling.cs
using PerfGen;

namespace Shop;

public partial class Orders
{
    [Profile]
    public int Cancel() => 2;

    public int Call() => Place() + Cancel();
}
