namespace PerfGen.Benchmarks.Overhead;

/// <summary>Where results go, so that nothing that makes them is optimised away.</summary>
internal static class Kept
{
    public static long Number { get; set; }

    public static object? Reference { get; set; }
}
