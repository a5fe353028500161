using PerfGen;

namespace Shop;

public class Cart
{
    [Profile]
    public string Describe(int items) => items.ToString();

    public string Call() => Describe(1) + this.Describe(2) + new Cart().Describe(3);
}
