// A call that does not happen is none.
// expect: Shapes.NullConditional.Node.Next calls 3
// result: 2 null 1

using PerfGen;

namespace Shapes.NullConditional;

public sealed class Node(int value, Node? next)
{
    public int Value => value;

    [Profile]
    public Node? Next() => next;
}

public static class Shape
{
    public static string Run()
    {
        var node = new Node(1, new Node(2, null));
        Node? nothing = null;
        return $"{node?.Next()?.Value} {nothing?.Next()?.Value.ToString() ?? "null"} {(node?.Next()?.Next() is null ? 1 : 0)}";
    }
}
