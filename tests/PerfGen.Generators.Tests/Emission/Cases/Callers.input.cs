using System.IO;
using PerfGen;

[assembly: ProfileCalls(typeof(File), nameof(File.Exists), Callers = true)]

namespace Shop;

public class Orders
{
    private readonly bool _ready = File.Exists("ready");

    [Profile(Callers = true)]
    public int Place(int item) => item;

    public int Twice() => Place(1) + Place(2);

    public bool Once => Place(_ready ? 1 : 0) > 0;
}
