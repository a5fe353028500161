// A static abstract member is out of reach through a type parameter; its implementation is measured by name.
// expect: Shapes.StaticAbstractMembers.One.Make calls 1
// diagnostic: PG6002 Make
// unmeasured: Shapes.StaticAbstractMembers.One.Make: it is a static abstract member, called on a type parameter
// result: 1 1

using PerfGen;

namespace Shapes.StaticAbstractMembers;

public interface IMaker<T> where T : IMaker<T>
{
    static abstract int Make();
}

public sealed class One : IMaker<One>
{
    [Profile]
    public static int Make() => 1;
}

public static class Shape
{
    public static string Run() => $"{One.Make()} {Through<One>()}";

    private static int Through<T>() where T : IMaker<T> => T.Make();
}
