using System;
using PerfGen;

using var all = Profiler.Scope("program");
Console.WriteLine(Calculator.Add(1, 2));

internal static class Calculator
{
    [Profile]
    public static int Add(int first, int second) => first + second;
}
