using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Reports;
using PerfGen.BenchmarkDotNet.Profiles;
using PerfGen.Snapshots;

namespace PerfGen.BenchmarkDotNet.Output;

/// <summary>Broken thresholds of profiled methods as conclusions of the summary: critical ones are errors, the others warnings.</summary>
internal sealed class ThresholdAnalyser : AnalyserBase
{
    public static readonly ThresholdAnalyser Default = new();

    public override string Id => "PerfGenThresholds";

    public static IEnumerable<string> BrokenIn(BenchmarkReport report) =>
        PerfGenDiagnoser.Default.ProfileOf(report.BenchmarkCase)?.BrokenThresholds.Select(static broken => Sentence(broken.Method, broken.Limit)) ?? [];

    protected override IEnumerable<Conclusion> AnalyseReport(BenchmarkReport report, Summary summary)
    {
        foreach ((MethodProfile method, ThresholdResult limit) in PerfGenDiagnoser.Default.ProfileOf(report.BenchmarkCase)?.BrokenThresholds ?? [])
        {
            yield return limit.Severity == Severity.Critical
                ? CreateError(Sentence(method, limit), report)
                : CreateWarning(Sentence(method, limit), report);
        }
    }

    private static string Sentence(MethodProfile method, ThresholdResult limit) =>
        $"{method.ShortName}: {limit.What} is {Value(limit.What, limit.Actual)}, the limit {Value(limit.What, limit.Limit)}";

    private static string Value(string what, double value) => what switch
    {
        "errorRate" => Amounts.Share(value),
        "maxAllocatedBytes" => Amounts.Size(value),
        _ => Amounts.Time(value),
    };
}
