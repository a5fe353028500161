using System.Runtime.CompilerServices;

namespace PerfGen.Benchmarks.Overhead;

/// <summary>One call of what is compared. A struct without fields, so that every loop is compiled for its own call.</summary>
internal interface ICall
{
    static abstract int Call(int value);
}

internal static class Loop
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run<TCall>(int calls)
        where TCall : struct, ICall
    {
        int value = 0;
        for (int call = 0; call < calls; call++)
            value = TCall.Call(value);
        Kept.Number = value;
    }
}
