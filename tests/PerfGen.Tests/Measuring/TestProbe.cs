using System.Runtime.CompilerServices;

namespace PerfGen.Tests.Measuring;

/// <summary>Series named after the test that makes them: the recorder outlives a test, so no two may share one.</summary>
internal static class TestProbe
{
    public static Probe Method(
        string part = "",
        bool memory = true,
        Sampling sampling = Sampling.EveryCall,
        int sampleOneIn = 0,
        ThresholdAttribute[]? thresholds = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = "") =>
        Probes.Method(NameOf(part, file, test), "()", "Tests.cs", 1, memory, sampling, sampleOneIn, thresholds ?? []);

    public static Probe Scope(string part = "", [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Probes.Scope(NameOf(part, file, test), "Tests.cs", 1);

    private static string NameOf(string part, string file, string test) =>
        $"{Path.GetFileNameWithoutExtension(file)}.{test}{(part.Length == 0 ? "" : "." + part)}";
}
