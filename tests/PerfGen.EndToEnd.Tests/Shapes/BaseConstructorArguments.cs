// Calls in the arguments of a base constructor, and of this one.
// expect: Shapes.BaseConstructorArguments.Shape.Work calls 2
// result: 3

using PerfGen;

namespace Shapes.BaseConstructorArguments;

public class Parent(int value)
{
    public int Value { get; } = value;
}

public sealed class Child(int value) : Parent(Shape.Work(value))
{
    public Child() : this(Shape.Work(3))
    {
    }
}

public static class Shape
{
    public static string Run() => $"{new Child().Value}";

    [Profile]
    public static int Work(int value) => value;
}
