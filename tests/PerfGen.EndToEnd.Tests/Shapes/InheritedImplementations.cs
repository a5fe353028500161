// A method of a base type that implements an interface only in a type derived from it.
// expect: Shapes.InheritedImplementations.Mailer.Send calls 3
// expect: Shapes.InheritedImplementations.Store<T>.Get calls 1
// result: mail mail mail 5 own

using PerfGen;

namespace Shapes.InheritedImplementations;

public interface ISender
{
    string Send();
}

public interface ISource<T>
{
    T Get();
}

public class Mailer
{
    [Profile]
    public string Send() => "mail";
}

public class Store<T>(T value)
{
    [Profile]
    public T Get() => value;
}

public sealed class Service : Mailer, ISender;

public class Middle : Mailer;

public sealed class FarService : Middle, ISender;

public sealed class Numbers() : Store<int>(5), ISource<int>;

public sealed class Own : Mailer, ISender
{
    string ISender.Send() => "own";
}

public static class Shape
{
    public static string Run()
    {
        ISender service = new Service();
        ISender far = new FarService();
        ISender own = new Own();
        ISource<int> numbers = new Numbers();
        return $"{service.Send()} {far.Send()} {new Service().Send()} {numbers.Get()} {own.Send()}";
    }
}
