using PerfGen;

namespace Shop;

public class Orders
{
    [Profile(Name = "place\r\nan order\u0085of\u2028several\u2029lines\t")]
    public int Place() => 1;

    public int Call()
    {
        using (Profiler.Scope("more\u2028than\none line \ud83d\ude00 \ud83d"))
            return Place();
    }
}
