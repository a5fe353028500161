// A derived type implements the interface again with a method that nobody profiles: its calls are not the inherited method's.
// expect: Shapes.ReimplementedUnprofiled.Parent.Work calls 3
// expect: Shapes.ReimplementedUnprofiled.Store<T>.Get calls 1
// result: parent child hidden parent parent 5 7

using PerfGen;

namespace Shapes.ReimplementedUnprofiled;

public interface IWork
{
    string Work();
}

public interface ISource<T>
{
    T Get();
}

public class Parent : IWork
{
    [Profile]
    public virtual string Work() => "parent";
}

public class Child : Parent, IWork
{
    public new string Work() => "child";
}

public class Hidden : Parent, IWork
{
    string IWork.Work() => "hidden";
}

public sealed class Again : Parent, IWork;

public class Store<T>(T value) : ISource<T>
{
    [Profile]
    public T Get() => value;
}

public class OwnStore<T>(T value, T other) : Store<T>(value), ISource<T>
{
    T ISource<T>.Get() => other;
}

public static class Shape
{
    public static string Run()
    {
        IWork parent = new Parent();
        IWork child = new Child();
        IWork hidden = new Hidden();
        IWork again = new Again();
        ISource<int> store = new Store<int>(5);
        ISource<int> own = new OwnStore<int>(6, 7);
        return $"{parent.Work()} {child.Work()} {hidden.Work()} {((Parent)hidden).Work()} {again.Work()} {store.Get()} {own.Get()}";
    }
}
