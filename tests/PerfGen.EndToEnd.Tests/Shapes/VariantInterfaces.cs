// Implementations seen through an interface of a wider or narrower argument. Of a generic type the wrapper can only name the
// construction with the interface's own argument: one that is seen through a wider one passes unmeasured.
// expect: Shapes.VariantInterfaces.Texts.Get calls 2
// expect: Shapes.VariantInterfaces.Store<T>.Get calls 1
// expect: Shapes.VariantInterfaces.Printer.Print calls 2
// result: text text stored stored String String

using PerfGen;

namespace Shapes.VariantInterfaces;

public interface ISource<out T>
{
    T Get();
}

public interface ISink<in T>
{
    string Print(T value);
}

public sealed class Texts : ISource<string>
{
    [Profile]
    public string Get() => "text";
}

public sealed class Store<T>(T value) : ISource<T>
{
    [Profile]
    public T Get() => value;
}

public sealed class Printer : ISink<object>
{
    [Profile]
    public string Print(object value) => value.GetType().Name;
}

public static class Shape
{
    public static string Run()
    {
        ISource<string> texts = new Texts();
        ISource<object> wideTexts = texts;
        ISource<string> store = new Store<string>("stored");
        ISource<object> wideStore = store;
        ISink<object> printer = new Printer();
        ISink<string> narrow = printer;
        return $"{texts.Get()} {wideTexts.Get()} {store.Get()} {wideStore.Get()} {printer.Print("a")} {narrow.Print("a")}";
    }
}
