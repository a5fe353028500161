// A static virtual member with a body is out of reach; what implements it is measured by name.
// expect: Shapes.StaticVirtualMembers.Own.Name calls 1
// diagnostic: PG6001 Name
// diagnostic: PG6002 Name
// unmeasured: Shapes.StaticVirtualMembers.INamed.Name: it is a static abstract member, called on a type parameter
// unmeasured: Shapes.StaticVirtualMembers.INamed.Name: it is a static abstract member, called on a type parameter
// unmeasured: Shapes.StaticVirtualMembers.Own.Name: it is a static abstract member, called on a type parameter
// result: default own own

using PerfGen;

namespace Shapes.StaticVirtualMembers;

public interface INamed
{
    [Profile]
    static virtual string Name() => "default";
}

public sealed class Plain : INamed;

public sealed class Own : INamed
{
    [Profile]
    public static string Name() => "own";
}

public static class Shape
{
    public static string Run() => $"{Of<Plain>()} {Of<Own>()} {Own.Name()}";

    private static string Of<T>() where T : INamed => T.Name();
}
