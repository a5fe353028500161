using System;
using PerfGen;

namespace Shop;

public class Worker
{
    [Profile]
    public int Run() => 1;

    public int Call()
    {
        [Profile]
        int Run() => 2;

        return Run() + this.Run();
    }
}

public static class Caller
{
    public static int Call(Func<int> Run) => Run();
}
// ==== FileLocal.cs
using PerfGen;

namespace Shop;

file class Worker
{
    [Profile]
    public int Run() => 3;
}

public static class OtherCaller
{
    public static int Call() => new Worker().Run();
}
