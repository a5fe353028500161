using PerfGen.Cli.Reading;
using PerfGen.Monitoring.Comparing;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Benching;

/// <summary>How many launches there are, at least and at most.</summary>
internal readonly record struct LaunchPlan(int Launches, int MaxLaunches)
{
    /// <summary>Launches between two looks at the rows that are open: every look is another chance for a false alarm.</summary>
    public const int Batch = 3;
}

/// <summary>
/// Runs the versions in turns (A B B A ...), so that what the machine does meanwhile meets both alike. First everything; then, batch by
/// batch, only the rows that are undecided and the alarms that a second look has not confirmed, until none is left or the launches are
/// used up.
/// </summary>
internal sealed class InterleavedRun(BenchmarkVersion[] versions, BenchmarkArguments arguments, LaunchPlan plan, JudgingOptions options, BenchProgress progress)
{
    /// <summary>More names than these do not fit a command line; then everything is run again.</summary>
    private const int MostNames = 60;

    private int _number;
    private int _rounds;

    /// <summary>Returns when it is done; cancelled, it returns as well: what there is can be compared.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await RunRoundsAsync(plan.Launches, null, cancellation);
            var rows = new OpenRows();
            while (_rounds < plan.MaxLaunches && rows.After(Comparer.Compare(SideOf(versions[0]), SideOf(versions[^1]), options)) is { Count: > 0 } open)
            {
                int rounds = Math.Min(LaunchPlan.Batch, plan.MaxLaunches - _rounds);
                progress.Say($"{open.Count} {(open.Count == 1 ? "row is" : "rows are")} undecided or to be confirmed; {rounds} more launches a side");
                await RunRoundsAsync(rounds, open.Count > MostNames ? null : open, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            progress.Say("stopped; comparing what there is");
        }
    }

    private async Task RunRoundsAsync(int rounds, IReadOnlyCollection<string>? only, CancellationToken cancellation)
    {
        int planned = _number + rounds * versions.Length;
        for (int round = 0; round < rounds; round++, _rounds++)
        {
            foreach (BenchmarkVersion version in _rounds % 2 == 0 ? versions : versions.AsEnumerable().Reverse())
                await progress.LaunchAsync(version.Name, ++_number, planned, () => version.LaunchAsync(arguments, only, cancellation));
        }
    }

    public static Side SideOf(BenchmarkVersion version) => SideReader.Read(version.Name, version.Launches);
}
