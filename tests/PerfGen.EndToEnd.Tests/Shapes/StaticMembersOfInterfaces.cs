// Static methods of interfaces that are neither abstract nor virtual: public, private, of a generic interface.
// expect: Shapes.StaticMembersOfInterfaces.IShop.Open calls 1
// expect: Shapes.StaticMembersOfInterfaces.IShop.Count calls 1
// expect: Shapes.StaticMembersOfInterfaces.IBox<T>.Describe calls 2
// result: open 1 Int32 String

using PerfGen;

namespace Shapes.StaticMembersOfInterfaces;

public interface IShop
{
    [Profile]
    static string Open() => $"open {Count(1)}";

    [Profile]
    private static int Count(int value) => value;
}

public interface IBox<T>
{
    [Profile]
    static string Describe() => typeof(T).Name;
}

public static class Shape
{
    public static string Run() => $"{IShop.Open()} {IBox<int>.Describe()} {IBox<string>.Describe()}";
}
