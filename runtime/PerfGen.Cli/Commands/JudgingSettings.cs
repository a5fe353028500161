using System.CommandLine;
using PerfGen.Monitoring.Comparing;

namespace PerfGen.Cli.Commands;

/// <summary>The options that say how strict a comparison is; <c>compare</c> and <c>bench</c> share them.</summary>
internal sealed class JudgingSettings
{
    private readonly Option<double?> _threshold = Amounts.Share("--threshold", "The smallest change that counts: 5 % by default, 10 % where there are too few launches.");
    private readonly Option<double> _noiseFloor = Amounts.Nanoseconds("--noise-floor", "Differences up to this time per operation are none.", JudgingOptions.DefaultNoiseFloorNs);
    private readonly Option<int> _minSamples = Amounts.Count("--min-samples", "Launches a side that make a comparison of launches.", JudgingOptions.DefaultMinSamples, least: 3);
    private readonly Option<bool> _allowHostMismatch = new("--allow-host-mismatch") { Description = "Judge times even if processor, system or runtime differ." };
    private readonly Option<bool> _ignoreCalls = new("--ignore-calls") { Description = "Leave the number of calls of profiled methods out of the verdict." };
    private readonly Option<bool> _failOnInconclusive = new("--fail-on-inconclusive") { Description = "Exit with 4 if nothing regressed but a row is inconclusive." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _threshold, _noiseFloor, _minSamples, _allowHostMismatch, _ignoreCalls, _failOnInconclusive })
            command.Options.Add(option);
    }

    public JudgingOptions Of(ParseResult parsed) => new()
    {
        Threshold = parsed.GetValue(_threshold),
        NoiseFloorNs = parsed.GetValue(_noiseFloor),
        MinSamples = parsed.GetValue(_minSamples),
        AllowHostMismatch = parsed.GetValue(_allowHostMismatch),
        IgnoreCalls = parsed.GetValue(_ignoreCalls),
    };

    public int ExitCode(ParseResult parsed, Comparison comparison) =>
        comparison.Count(Verdict.Regressed) > 0 ? ExitCodes.Alarm
        : parsed.GetValue(_failOnInconclusive) && comparison.Count(Verdict.Inconclusive) > 0 ? ExitCodes.Inconclusive
        : ExitCodes.Fine;
}
