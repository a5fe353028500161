using PerfGen;

namespace Shop;

[Profile]
public interface IStatic
{
    static abstract int Make();

    int Get();
}

[Profile]
public interface IProtected
{
    protected int Get();
}

[Profile]
file interface ILocal
{
    int Get();
}

public class Holder
{
    [Profile]
    private interface IHidden
    {
        int Get();
    }

    private protected class Row
    {
    }

    [Profile]
    private protected interface INames
    {
        Row Get();
    }
}

[Profile]
public interface INamesake<T>
{
#pragma warning disable CS0693
    int Get<T>();
#pragma warning restore CS0693
}

[Profile]
public interface IInherits : IProtected
{
}
