using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace PerfGen.BenchmarkDotNet.Tests;

/// <summary>Benchmarks of known work: how often they call what is written here, so that the profile can be foretold.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1822 // BenchmarkDotNet calls instance methods.
public class TillBenchmarks
{
    /// <summary>What this process runs: the base, or a slowed or an allocating version of it.</summary>
    public static string Version { get; set; } = "base";

    /// <summary>Kept alive, so that nothing is optimised away.</summary>
    public static object? Sink { get; set; }

    /// <summary>One operation: ten items, each counted once and printed twice.</summary>
    [Benchmark]
    public int Sell()
    {
        int sum = 0;
        for (int item = 0; item < 10; item++)
            sum += Count(item);
        return sum;
    }

    [Benchmark]
    public int Close() => Spin(200);

    [Profile]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Count(int item)
    {
        Print(item);
        Print(item);
        return Spin(Version == "slow" ? 4000 : 100);
    }

    /// <summary>1,000 bytes and the array's header of 24.</summary>
    [Profile]
    [Threshold(MaxAllocatedBytes = 2000, Severity = Severity.Critical)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Print(int item)
    {
        byte[] receipt = new byte[Version == "allocating" ? 4000 : 1000];
        receipt[item] = 1;
        Sink = receipt;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Spin(int rounds)
    {
        int sum = 0;
        for (int i = 0; i < rounds; i++)
            sum += i % 7;
        return sum;
    }
}
