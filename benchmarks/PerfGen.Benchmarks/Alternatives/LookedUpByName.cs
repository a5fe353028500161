using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks.Alternatives;

/// <summary>
/// The series is looked up by its name on every call, as libraries without generated code must. Lost: the lookup alone costs as much
/// as a reading of the clock.
/// </summary>
internal readonly struct LookedUpByName<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly ConcurrentDictionary<string, Probe> _probes = new();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        Probe probe = _probes.GetOrAdd("PerfGen.Benchmarks.LookedUpByName", static name => CompilerServices.Probes.Method(name, "(int)", "", 0));
        var call = new CompilerServices.ProfiledCall(probe);
        try
        {
            int result = TBody.Call(value);
            call.Leave();
            return result;
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }
}

/// <summary>The start kept in a list of open calls per thread. Lost: memory traffic that a struct on the stack does without.</summary>
internal readonly struct StackOfCalls<TBody> : ICall
    where TBody : struct, ICall
{
    [ThreadStatic]
    private static Stack<(long Start, long Bytes)>? _open;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        Stack<(long Start, long Bytes)> open = _open ??= new();
        open.Push((Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread()));
        int result = TBody.Call(value);
        (long start, long bytes) = open.Pop();
        Kept.Number = Stopwatch.GetTimestamp() - start + (GC.GetAllocatedBytesForCurrentThread() - bytes);
        return result;
    }
}
