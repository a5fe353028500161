using System.Diagnostics;
using System.Reflection;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>A <see cref="DispatchProxy"/> around the interface that declares the method, into a histogram that nobody listens to.</summary>
internal readonly struct Proxied<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly ICallable _proxy = TimingProxy.Around(new Callable<TBody>());

    public static int Call(int value) => _proxy.Work(value);
}

public interface ICallable
{
    int Work(int value);
}

internal sealed class Callable<TBody> : ICallable
    where TBody : struct, ICall
{
    public int Work(int value) => TBody.Call(value);
}

public class TimingProxy : DispatchProxy
{
    private ICallable? _target;

    public static ICallable Around(ICallable target)
    {
        ICallable proxy = Create<ICallable, TimingProxy>();
        ((TimingProxy)proxy)._target = target;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return targetMethod!.Invoke(_target, args);
        }
        finally
        {
            Unheard.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
