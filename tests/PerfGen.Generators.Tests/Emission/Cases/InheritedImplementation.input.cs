using PerfGen;

namespace Shop;

public interface ISender { string Send(); }

public interface ISource<T> { T Get(); }

public class Mailer
{
    [Profile]
    public string Send() => "mail";
}

public class Store<T> : ISource<T>
{
    [Profile]
    public T Get() => default!;
}

public class Service : Mailer, ISender;

public sealed class Own : Service, ISender
{
    string ISender.Send() => "own";
}

internal sealed class Numbers : Store<int>, ISource<int>
{
    int ISource<int>.Get() => 1;
}

public class Caller
{
    public string Call(ISender sender, ISource<int> source) => sender.Send() + source.Get();
}
