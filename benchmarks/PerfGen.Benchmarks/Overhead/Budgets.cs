namespace PerfGen.Benchmarks.Overhead;

/// <summary>One line of what was promised.</summary>
/// <param name="What">The promise.</param>
/// <param name="Limit">The largest value that keeps it.</param>
/// <param name="Actual">The value of this run.</param>
/// <param name="NeedsQuiet">Whether it says nothing on a machine that has other work for its processors.</param>
internal readonly record struct Budget(string What, double Limit, double Actual, bool NeedsQuiet = false)
{
    /// <summary>Noise never makes twice the limit, but where threads are to run at the same time.</summary>
    public bool IsGrosslyBroken => !NeedsQuiet && Actual > 2 * Limit;
}

internal static class Budgets
{
    public static IReadOnlyList<Budget> Of(OverheadRun run)
    {
        Figures direct = OverheadRun.Of(run.Synchronous, Catalogue.DirectCall), floor = OverheadRun.Of(run.Synchronous, Catalogue.FloorReads);
        Figures profile = OverheadRun.Of(run.Synchronous, Catalogue.Profile), onTwo = OverheadRun.Of(run.Two, Catalogue.Profile);
        Figures adaptive = OverheadRun.Of(run.Synchronous, Catalogue.Adaptive);
        (double Direct, double Off) live = run.Off[Switches.Live], feature = run.Off[Switches.Feature], build = run.Off[Switches.Build];
        return
        [
            new("`[Profile]`, ratio to the floor", 1.15, profile.Nanoseconds / floor.Nanoseconds),
            new("the same, bytes a call", 0, profile.Bytes),
            new("a call on two threads at once, ratio to one thread", 2 / 1.9, onTwo.AtAQuarter / profile.AtAQuarter, NeedsQuiet: true),
            new("adaptive sampling, ratio to an empty call", 3, adaptive.Nanoseconds / direct.Nanoseconds),
            new("the same, bytes a call", 0, adaptive.Bytes),
            new("live switch off, nanoseconds above a direct call", 1.5, live.Off - live.Direct),
            new("feature switch off, ratio to a direct call", 1.1, feature.Off / feature.Direct),
            new("switched off in the build, ratio to a direct call", 1.1, build.Off / build.Direct),
            new("the fastest peer that records, ratio of `[Profile]` to it", 1, profile.Nanoseconds / Peers(run.Synchronous, Catalogue.Records).Min(static peer => peer.Nanoseconds)),
            new("the fastest that keeps a distribution, on two threads", 1 / 2.5, onTwo.AtAQuarter / Peers(run.Two, Catalogue.KeepsDistribution).Min(static peer => peer.AtAQuarter), NeedsQuiet: true),
            new("`Task<T>` complete, bytes added", 0, Added(run, AsyncCalls.Complete)),
            new("`Task<T>` suspending, bytes added", 88, Added(run, AsyncCalls.Suspending)),
            new("`ValueTask<T>` over a source, bytes added", 0, Added(run, AsyncCalls.Pooled)),
        ];
    }

    /// <summary>Those that somebody listens to; an instrument without a listener records nothing.</summary>
    private static IEnumerable<Figures> Peers(IReadOnlyDictionary<Case, Figures> section, Func<string, bool> among) => section
        .Where(pair => pair.Key.Body == Bodies.EmptyName && among(pair.Key.Subject))
        .Select(static pair => pair.Value);

    private static double Added(OverheadRun run, string body) =>
        OverheadRun.Of(run.Asynchronous, Catalogue.Profile, body).Bytes - OverheadRun.Of(run.Asynchronous, Catalogue.DirectCall, body).Bytes;
}
