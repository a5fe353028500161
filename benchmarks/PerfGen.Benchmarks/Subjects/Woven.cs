using System.Diagnostics;
using System.Runtime.CompilerServices;
using AspectInjector.Broker;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>Around advice that AspectInjector weaves into the compiled method, into a histogram that nobody listens to.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(TimedByAspectAttribute))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class TimedByAspectAttribute : Attribute
{
    [Advice(Kind.Around)]
    public object Time([Argument(Source.Target)] Func<object[], object> target, [Argument(Source.Arguments)] object[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return target(arguments);
        }
        finally
        {
            Unheard.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}

internal static class Woven
{
    internal readonly struct Empty : ICall
    {
        public static int Call(int value) => Woven.OfEmpty(value);
    }

    internal readonly struct Short : ICall
    {
        public static int Call(int value) => OfShort(value);
    }

    internal readonly struct Long : ICall
    {
        public static int Call(int value) => OfLong(value);
    }

    internal readonly struct Allocating : ICall
    {
        public static int Call(int value) => OfAllocating(value);
    }

    [TimedByAspect, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfEmpty(int value) => Bodies.Empty(value);

    [TimedByAspect, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfShort(int value) => Bodies.Short(value);

    [TimedByAspect, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfLong(int value) => Bodies.Long(value);

    [TimedByAspect, MethodImpl(MethodImplOptions.NoInlining)]
    private static int OfAllocating(int value) => Bodies.Allocating(value);
}
