// A protected virtual method, reached by the wrapper in its own way: the override runs.
// expect: Shapes.ProtectedVirtuals.Parent.Step calls 2
// expect: Shapes.ProtectedVirtuals.Parent.Name<T> calls 1
// result: parent child Int32!

using PerfGen;

namespace Shapes.ProtectedVirtuals;

public class Parent
{
    public string Run() => Step();

    public string Named() => Name(1);

    [Profile]
    protected virtual string Step() => "parent";

    [Profile]
    protected virtual string Name<T>(T value) => $"{typeof(T).Name}{value}";
}

public sealed class Child : Parent
{
    protected override string Step() => "child";

    protected override string Name<T>(T value) => $"{typeof(T).Name}!";
}

public static class Shape
{
    public static string Run() => $"{new Parent().Run()} {new Child().Run()} {new Child().Named()}";
}
