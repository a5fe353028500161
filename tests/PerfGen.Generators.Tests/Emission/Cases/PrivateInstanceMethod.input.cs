using PerfGen;

namespace Shop;

public class Parser
{
    [Profile]
    private int Count(string text) => text.Length;

    public int Call() => Count("abc");
}
