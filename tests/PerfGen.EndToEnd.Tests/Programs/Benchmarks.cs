// Benchmarks of a user, with the diagnoser from its package.
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using PerfGen;
using PerfGen.BenchmarkDotNet;

BenchmarkSwitcher.FromAssembly(typeof(Shop.TillBenchmarks).Assembly).Run(args);

namespace Shop
{
    [PerfGenDiagnoser]
    public class TillBenchmarks
    {
        [Benchmark]
        public int Sell() => Till.Print() + Till.Print() + Till.Print();
    }

    public static class Till
    {
        /// <summary>1,000 bytes and the array's header of 24.</summary>
        [Profile]
        public static int Print() => (_receipt = new byte[1000]).Length;

        private static byte[] _receipt = [];
    }
}
