using PerfGen;

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Till")]

namespace Shop;

internal class Prices
{
    [Profile]
    internal int Of(int item) => item;

    [Profile]
    private int Hidden(int item) => item;

    public int Call() => Of(1) + Hidden(2);
}
