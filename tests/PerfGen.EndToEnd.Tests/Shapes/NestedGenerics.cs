// A generic method of a generic type inside a generic type.
// expect: Shapes.NestedGenerics.Outer<TOuter>.Inner<TInner>.Join<T> calls 2
// expect: Shapes.NestedGenerics.Outer<TOuter>.Make calls 1
// result: Int32 String Boolean Int32 String Int32

using PerfGen;

namespace Shapes.NestedGenerics;

public sealed class Outer<TOuter>
{
    [Profile]
    public static Inner<string> Make() => new();

    public sealed class Inner<TInner>
    {
        [Profile]
        public string Join<T>(T value) => $"{typeof(TOuter).Name} {typeof(TInner).Name} {value!.GetType().Name}";
    }
}

public static class Shape
{
    public static string Run() => $"{new Outer<int>.Inner<string>().Join(true)} {Outer<int>.Make().Join(1)}";
}
