using System.CommandLine;
using System.Runtime.InteropServices;
using PerfGen.Cli.Benching;
using PerfGen.Cli.Rendering;

namespace PerfGen.Cli.Commands;

/// <summary><c>perfgen bench --base ref</c>: runs two versions in turns on this machine and compares them.</summary>
internal static class BenchCommand
{
    private const int DefaultLaunches = 5;
    private const int DefaultMaxLaunches = 14;

    public static Command Create()
    {
        var baseReference = new Option<string?>("--base") { Description = "The earlier version: a branch, a tag or a commit. The later one is the work tree as it is." };
        var project = new Option<string?>("--project") { Description = "The benchmarks' project; without it, the only one that refers to BenchmarkDotNet." };
        var launches = Amounts.Count("--launches", "Launches of each version before the first look.", DefaultLaunches, least: 1);
        var maxLaunches = Amounts.Count("--max-launches", "Launches of each version at most, for rows that are undecided.", DefaultMaxLaunches, least: 1);
        var aa = new Option<bool>("--aa") { Description = "Also run one version twice: its differences are the machine's noise and widen the margin. Without --base, only that." };
        var artifacts = new Option<string?>("--artifacts") { Description = "Keep the reports of all launches in this folder." };
        var arguments = new Argument<string[]>("arguments") { Description = "After --: arguments for BenchmarkDotNet.", Arity = ArgumentArity.ZeroOrMore };
        var judging = new JudgingSettings();
        var output = new OutputOptions(OutputOptions.Table, OutputOptions.Markdown, OutputOptions.Html, OutputOptions.Json);

        var command = new Command("bench", "Build two versions, run them in turns, and compare them.") { baseReference, project, launches, maxLaunches, aa, artifacts, arguments };
        judging.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using IDisposable signals = StopOnSignals(stop);
            var request = new BenchRequest
            {
                Base = parsed.GetValue(baseReference),
                Project = parsed.GetValue(project),
                Plan = new LaunchPlan(parsed.GetValue(launches), Math.Max(parsed.GetValue(launches), parsed.GetValue(maxLaunches))),
                MeasureNoise = parsed.GetValue(aa),
                Artifacts = parsed.GetValue(artifacts),
                Arguments = new BenchmarkArguments(parsed.GetValue(arguments) ?? []),
                Judging = judging.Of(parsed),
            };
            BenchResult result = await BenchSession.RunAsync(request, new BenchProgress(parsed.InvocationConfiguration.Error), stop.Token);
            if (result.Noise is { } noise)
                (result.Comparison is null ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error).WriteLine(noise.ToString());
            if (result.Comparison is not { } comparison)
                return ExitCodes.Fine;

            output.Write(parsed, writer => ComparisonOutput.Write(comparison, output.FormatOf(parsed), writer));
            return judging.ExitCode(parsed, comparison);
        });
        return command;
    }

    /// <summary>Ctrl+C and SIGTERM end the launches, not this process: the copies have to be taken away, and there is something to compare.</summary>
    private static SignalRegistrations StopOnSignals(CancellationTokenSource stop) => new(
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        })),
    ]);

    private sealed class SignalRegistrations(PosixSignalRegistration[] registrations) : IDisposable
    {
        public void Dispose()
        {
            foreach (PosixSignalRegistration registration in registrations)
                registration.Dispose();
        }
    }
}
