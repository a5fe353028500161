using System.Diagnostics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace PerfGen.Benchmarks;

/// <summary>What a profiled call costs, against the least that any profiler must do: read the clock and the allocation counter twice.</summary>
[MemoryDiagnoser]
public class OverheadBenchmarks
{
    private int _value;

    /// <summary>Written so that the reads are not optimised away.</summary>
    public static long Sink { get; set; }

    [GlobalSetup]
    public void SwitchOn() => Profiler.IsEnabled = true;

    [Benchmark(Description = "direct call")]
    public int Direct() => Bodies.Plain(_value);

    [Benchmark(Baseline = true, Description = "floor: two clock and two allocation reads")]
    public int Floor() => MeasuredByHand(_value);

    [Benchmark(Description = "[Profile]")]
    public int Profile() => _value = Bodies.Profiled(_value);

    [Benchmark(Description = "[Profile(Memory = false)]")]
    public int ProfileWithoutMemory() => Bodies.WithoutMemory(_value);

    [GlobalSetup(Target = nameof(SwitchedOff))]
    public void SwitchOff() => Profiler.IsEnabled = false;

    [Benchmark(Description = "[Profile], live switch off")]
    public int SwitchedOff() => Bodies.Profiled(_value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MeasuredByHand(int value)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int result = Bodies.Plain(value);
        Sink = Stopwatch.GetTimestamp() - start + (GC.GetAllocatedBytesForCurrentThread() - bytes);
        return result;
    }
}
