// A method of a constructed generic base, called on the derived type.
// expect: Shapes.TypesInheritedFromGenerics.Base<T>.Echo calls 2
// result: 1 2

using PerfGen;

namespace Shapes.TypesInheritedFromGenerics;

public abstract class Base<T>
{
    [Profile]
    public T Echo(T value) => value;
}

public sealed class Numbers : Base<int>;

public static class Shape
{
    public static string Run() => $"{new Numbers().Echo(1)} {((Base<int>)new Numbers()).Echo(2)}";
}
