// One implementation of a generic interface for every argument, one for one argument.
// expect: Shapes.GenericInterfaces.Store<T>.Get calls 2
// expect: Shapes.GenericInterfaces.Texts.Get calls 1
// result: 1 a b

using PerfGen;

namespace Shapes.GenericInterfaces;

public interface IStore<T>
{
    T Get();
}

public sealed class Store<T>(T value) : IStore<T>
{
    [Profile]
    public T Get() => value;
}

public sealed class Texts : IStore<string>
{
    [Profile]
    public string Get() => "b";
}

public static class Shape
{
    public static string Run()
    {
        IStore<int> number = new Store<int>(1);
        IStore<string> text = new Store<string>("a");
        return $"{number.Get()} {text.Get()} {new Texts().Get()}";
    }
}
