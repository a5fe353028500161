// ref, out, in and ref readonly.
// expect: Shapes.RefKinds.Shape.Change calls 1
// expect: Shapes.RefKinds.Shape.TryGet calls 2
// expect: Shapes.RefKinds.Shape.Read calls 3
// expect: Shapes.RefKinds.Shape.Peek calls 1
// result: 2 7 0 2 7 3 2

using PerfGen;

namespace Shapes.RefKinds;

public static class Shape
{
    public static string Run()
    {
        int value = 1;
        Change(ref value);
        TryGet(true, out int got);
        TryGet(false, out var none);
        return $"{value} {got} {none} {Read(in value)} {Read(got)} {Read(3)} {Peek(in value)}";
    }

    [Profile]
    private static void Change(ref int value) => value++;

    [Profile]
    private static bool TryGet(bool has, out int value)
    {
        value = has ? 7 : 0;
        return has;
    }

    [Profile]
    private static int Read(in int value) => value;

    [Profile]
    private static int Peek(ref readonly int value) => value;
}
