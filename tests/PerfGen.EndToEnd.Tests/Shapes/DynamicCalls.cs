// A call with a dynamic argument or receiver is bound at run time: it is left alone.
// diagnostic: PG6001 Twice
// diagnostic: PG6001 Twice
// diagnostic: PG6002 Twice
// diagnostic: PG6002 Twice
// unmeasured: Shapes.DynamicCalls.Target.Twice: an argument is dynamic, so the call is bound at run time
// unmeasured: Shapes.DynamicCalls.Target.Twice: its receiver is dynamic, so the call is bound at run time and may reach the method
// result: 3 4 text

using PerfGen;
#pragma warning disable IL2026, IL3050 // What is dynamic is no friend of trimming, with a profiler or without.

namespace Shapes.DynamicCalls;

public sealed class Target
{
    [Profile]
    public int Twice(int value) => value * 2;

    [Profile]
    public string Twice(string value) => value;
}

public static class Shape
{
    public static string Run()
    {
        dynamic number = 2;
        dynamic receiver = new Target();
        dynamic text = "text";
        return $"{number + 1} {receiver.Twice(2)} {new Target().Twice(text)}";
    }
}
