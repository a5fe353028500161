// A generic method that a derived type overrides.
// expect: Shapes.GenericVirtualMethods.Mapper.Map<T> calls 3
// result: Int32 1 String a 2!

using PerfGen;

namespace Shapes.GenericVirtualMethods;

public abstract class Mapper
{
    [Profile]
    public virtual string Map<T>(T value) => $"{typeof(T).Name} {value}";
}

public sealed class Plain : Mapper;

public sealed class Loud : Mapper
{
    public override string Map<T>(T value) => $"{value}!";
}

public static class Shape
{
    public static string Run()
    {
        Mapper loud = new Loud();
        return $"{new Plain().Map(1)} {new Plain().Map("a")} {loud.Map(2)}";
    }
}
