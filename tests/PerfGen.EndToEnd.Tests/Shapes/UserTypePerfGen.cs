// User types called PerfGen, Profiler, Gate and Probe beside their calls.
// expect: Shapes.UserTypePerfGen.PerfGen.Work calls 2
// expect: Shapes.UserTypePerfGen.Probe.Work calls 1
// result: 1 2 1

namespace Shapes.UserTypePerfGen;

public sealed class PerfGen
{
    [global::PerfGen.Profile]
    public int Work() => 1;
}

public static class Gate
{
    public static bool On => false;
}

public static class Probe
{
    [global::PerfGen.Profile]
    public static int Work(PerfGen perfGen) => perfGen.Work() + 1;
}

public static class Shape
{
    public static string Run() => $"{new PerfGen().Work()} {Probe.Work(new PerfGen())} {(Gate.On ? 0 : 1)}";
}
