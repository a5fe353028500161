// A program that does known amounts of known work, so that the numbers in its snapshot can be foretold.
using PerfGen;

string what = args.FirstOrDefault() ?? "";
switch (what)
{
    case "nothing":
        return 3;
    case "work":
        var shop = new Shop.Till();
        for (int i = 0; i < 1000; i++)
            shop.Add(i);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shop.PayAsync()));
        for (int i = 0; i < 50; i++)
        {
            try
            {
                Shop.Till.Fail(i);
            }
            catch (InvalidOperationException)
            {
            }
        }

        using (Profiler.Scope("closing"))
            shop.Close();
        Console.WriteLine($"sum {shop.Sum}");
        return 7;
    case "throw":
        new Shop.Till().Add(1);
        Shop.Till.Fail(1);
        return 0;
    case "wait":
        new Shop.Till().Add(1);
        Console.WriteLine("ready");
        Thread.Sleep(TimeSpan.FromMinutes(1));
        return 0;
    default:
        return 2;
}

namespace Shop
{
    public sealed class Till
    {
        private byte[]? _receipt;

        public int Sum { get; private set; }

        [Profile]
        public void Add(int price)
        {
            Sum += price;
            Print(price);
        }

        /// <summary>1,024 bytes and the array's header of 16 + 8.</summary>
        [Profile]
        private void Print(int price) => _receipt = new byte[1024];

        [Profile]
        public async Task PayAsync() => await Task.Delay(20);

        [Profile, Threshold(MaxErrorRate = 0.1, Severity = Severity.Critical)]
        public static void Fail(int reason)
        {
            if (reason % 2 == 1)
                throw new InvalidOperationException("odd");
        }

        [Profile]
        public void Close() => Thread.Sleep(30);
    }
}
