using PerfGen;

namespace Shop;

public class Node
{
    public Node? Next { get; set; }

    [Profile]
    public int Depth() => 1 + (Next?.Depth() ?? 0);
}

public static class Caller
{
    public static int? Call(Node? node) => node?.Next?.Depth();
}
