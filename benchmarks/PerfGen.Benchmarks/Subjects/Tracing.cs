using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;
using PerfGen.Benchmarks.Overhead;

namespace PerfGen.Benchmarks;

/// <summary>A span for each call, for a listener that wants all data.</summary>
internal readonly struct InActivity<TBody> : ICall
    where TBody : struct, ICall
{
    private static readonly ActivitySource _source = Listened();

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        using Activity? activity = _source.StartActivity("call");
        return TBody.Call(value);
    }

    private static ActivitySource Listened()
    {
        var source = new ActivitySource("calls");
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = listened => listened == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        });
        return source;
    }
}

/// <summary>An event for each call, for a listener in the program.</summary>
internal readonly struct IntoEvents<TBody> : ICall
    where TBody : struct, ICall
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Call(int value)
    {
        long start = Stopwatch.GetTimestamp();
        int result = TBody.Call(value);
        CallEvents.Log.Called(Stopwatch.GetElapsedTime(start).Ticks);
        return result;
    }
}

[EventSource(Name = "PerfGen-Benchmarks-Calls")]
internal sealed class CallEvents : EventSource
{
    public static readonly CallEvents Log = new();

    static CallEvents() => Kept.Reference = new Listener();

    [Event(1)]
    public void Called(long ticks) => WriteEvent(1, ticks);

    private sealed class Listener : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource is CallEvents)
                EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
        }
    }
}
