using PerfGen;

namespace Shop;

public readonly struct Money(decimal amount)
{
    [Profile]
    public Money Double() => new(amount * 2);
}

public struct Total
{
    private decimal _sum;

    public void Add(decimal amount) => _sum += amount;

    [Profile]
    public readonly decimal Rounded() => decimal.Round(_sum);
}

public static class Caller
{
    public static decimal Call(Money money, Total total)
    {
        money.Double();
        return total.Rounded();
    }
}
