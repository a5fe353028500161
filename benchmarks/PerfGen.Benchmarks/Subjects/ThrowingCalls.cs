using System.Diagnostics;
using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>A method that throws, and the exception caught by its caller.</summary>
internal static class ThrowingCalls
{
    public const string Body = "an exception, caught by the caller";

    internal readonly struct Direct : ICall
    {
        public static int Call(int value) => Catching(static () => Throw());
    }

    internal readonly struct Profiled : ICall
    {
        public static int Call(int value) => Catching(static () => MeasuredThrow());
    }

    internal readonly struct Finally : ICall
    {
        public static int Call(int value) => Catching(static () => ThrowInFinally());
    }

    internal readonly struct Rethrown : ICall
    {
        public static int Call(int value) => Catching(static () => CatchAndRethrow());
    }

    private static int Catching(Action call)
    {
        try
        {
            call();
            return 0;
        }
        catch (TimeoutException)
        {
            return 1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw() => throw new TimeoutException();

    [Profile, MethodImpl(MethodImplOptions.NoInlining)]
    private static void MeasuredThrow() => throw new TimeoutException();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowInFinally()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            Throw();
        }
        finally
        {
            Unheard.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CatchAndRethrow()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            Throw();
        }
        catch (TimeoutException)
        {
            Unheard.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            throw;
        }
    }
}
