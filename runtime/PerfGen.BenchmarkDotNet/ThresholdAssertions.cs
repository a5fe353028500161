using BenchmarkDotNet.Reports;
using PerfGen.BenchmarkDotNet.Output;

namespace PerfGen.BenchmarkDotNet;

/// <summary>Holds a finished run against the thresholds of its profiled methods.</summary>
public static class ThresholdAssertions
{
    /// <summary>One sentence for each limit that a benchmark of the summary broke in its measured iterations.</summary>
    public static IReadOnlyList<string> BrokenThresholds(this Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return [.. summary.Reports.SelectMany(static report => ThresholdAnalyser.BrokenIn(report).Select(sentence => $"{report.BenchmarkCase.DisplayInfo}: {sentence}"))];
    }

    /// <summary>Ends a benchmark program, or a test, that must not break them.</summary>
    /// <exception cref="InvalidOperationException">A limit was broken; the message has a sentence for each.</exception>
    public static void AssertThresholds(this Summary summary)
    {
        if (summary.BrokenThresholds() is { Count: > 0 } broken)
            throw new InvalidOperationException($"Thresholds are broken: {string.Join("; ", broken)}.");
    }
}
