using PerfGen;

namespace Shop;

public partial class Orders
{
    [Profile]
    public partial int Place(int id);

    public partial void Cancel(int id);

    public void Call() => Cancel(Place(1));
}
// ==== Orders.Implementation.cs
using PerfGen;

namespace Shop;

public partial class Orders
{
    public partial int Place(int id) => id;

    [Profile]
    public partial void Cancel(int id) { }
}
