using System.Threading.Tasks;
using PerfGen;

public static class Hashing
{
    [Profile(Sampling = Sampling.Adaptive)]
    public static int Mix(int value) => value * 31;

    [Profile(SampleOneIn = 100)]
    public static Task<int> MixAsync(int value) => Task.FromResult(value * 31);

    [Profile(SampleOneIn = 10)]
    public static void Pin(int thread)
    {
    }

    [Profile(Sampling = Sampling.EveryCall, SampleOneIn = 1)]
    public static void Nothing()
    {
    }

    public static int All() => Mix(1) + MixAsync(2).Result;

    public static void AllOfNothing() => Nothing();

    public static void PinAll() => Pin(3);
}
