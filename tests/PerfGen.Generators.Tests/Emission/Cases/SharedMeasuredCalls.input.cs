using PerfGen;

namespace Shop;

public class Prices
{
    [Profile]
    public virtual int Of(int item) => item;
}

public class Discounts : Prices
{
    [Profile(SampleOneIn = 10)]
    public override int Of(int item) => item - 1;
}

public sealed class FixedPrices : Prices
{
    public int Twice(int item) => Of(item) + Of(item);
}

public partial class Till
{
    [Profile]
    private static int Open(int number) => number;

    public int First(Prices prices) => prices.Of(1) + Open(1);
}
// ==== Till.Second.cs
namespace Shop;

public partial class Till
{
    public int Second(FixedPrices prices) => prices.Of(2) + Open(2);
}
// ==== Till.Third.cs
namespace Shop;

public partial class Till
{
    public int Third(Discounts discounts) => discounts.Of(3) + Open(3);
}
