using System.Diagnostics;
using PerfGen.Recording;
using PerfGen.Tests.Exit;

namespace PerfGen.Tests.Recording;

public sealed class ClockTests : IDisposable
{
    /// <summary>A second in every run; a minute with <c>PERFGEN_SLOW_TESTS=1</c>.</summary>
    private static readonly TimeSpan _observed = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("PERFGEN_SLOW_TESTS") == "1" ? 60 : 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheStopwatchIsTheClockUnlessAnotherIsAskedFor()
    {
        ClockIdentity clock = ClockOf(null);

        Assert.Equal(("stopwatch", 1e9 / Stopwatch.Frequency, null), (clock.Kind, clock.NsPerTick, clock.FallbackReason));
        Assert.Equal("stopwatch", Clock.Kind);
        Assert.Equal(ClockOf("Stopwatch").Kind, clock.Kind);
    }

    [Fact]
    public void AProcessThatAsksForTheCounterGetsItOrTheReasonWhyNot()
    {
        ClockIdentity clock = ClockOf("tsc");

        if (InvariantCounter.WhyNot() is { } reason)
        {
            Assert.Equal(("stopwatch", reason), (clock.Kind, clock.FallbackReason));
            return;
        }

        Assert.Equal(("tsc", null), (clock.Kind, clock.FallbackReason));
        Assert.InRange(clock.NsPerTick, 0.1, 2);
    }

    [Fact]
    public void NoExecutableMemoryIsTakenUnlessTheCounterIsAskedFor()
    {
        int asked = InvariantCounter.WhyNot() is null ? Program.HasCode : Program.HasNoCode;

        Assert.Equal(Program.HasNoCode, EndingProcess.Run("code", calls: 1, new Dictionary<string, string>()).ExitCode);
        Assert.Equal(asked, EndingProcess.Run("code", calls: 1, new Dictionary<string, string> { ["PERFGEN_CLOCK"] = "tsc" }).ExitCode);
    }

    [Fact]
    public void AClockThatNobodyKnowsIsTheStopwatchWithAReason()
    {
        ClockIdentity clock = ClockOf("sundial");

        Assert.Equal("stopwatch", clock.Kind);
        Assert.Equal("PERFGEN_CLOCK is 'sundial'; set it to 'stopwatch' or 'tsc'", clock.FallbackReason);
        Assert.Contains(
            "The clock is the stopwatch: PERFGEN_CLOCK is 'sundial'",
            Reporting.Printed.Table(Snapshots.Samples.Shop with { Clock = clock }));
    }

    [Fact]
    public void TheCounterAgreesWithTheStopwatch()
    {
        Assert.SkipWhen(InvariantCounter.WhyNot() is not null, $"There is no counter to compare: {InvariantCounter.WhyNot()}.");
        Assert.NotNull(TimestampCounter.TryStart(out string reason));
        TimestampCounter counter = TimestampCounter.TryStart(out reason)!;

        (long stopwatch, long ticks) = (Stopwatch.GetTimestamp(), TimestampCounter.Read());
        Thread.Sleep(_observed);
        double elapsed = Stopwatch.GetElapsedTime(stopwatch).TotalNanoseconds;
        double counted = (TimestampCounter.Read() - ticks) * counter.NsPerTick;

        // A ten thousandth: the operating system itself may slew the stopwatch by five of them.
        Assert.InRange(counted / elapsed, 1 - 1e-4, 1 + 1e-4);
    }

    [Fact]
    public void TheCounterGrowsFromReadingToReading()
    {
        Assert.SkipWhen(InvariantCounter.WhyNot() is not null, $"There is no counter to read: {InvariantCounter.WhyNot()}.");
        Assert.NotNull(TimestampCounter.TryStart(out _));

        long before = TimestampCounter.Read();
        for (int reading = 0; reading < 1_000_000; reading++)
        {
            long now = TimestampCounter.Read();
            if (now < before)
                Assert.Fail($"{now} after {before}.");
            before = now;
        }
    }

    [Fact]
    public void SnapshotsWhoseCountersWereMeasuredApartAddUpExactly()
    {
        Snapshot first = Snapshots.Samples.Shop with { Clock = Snapshots.Samples.Shop.Clock with { Kind = "tsc", NsPerTick = 0.4 } };
        Snapshot second = first with { Clock = first.Clock with { NsPerTick = 0.400_001 } };
        Snapshot sum = Snapshot.Merge([first, second]);

        Assert.Equal(("tsc", null), (sum.Clock.Kind, sum.Clock.RebucketError));
        Assert.Equal(
            first.Methods[0].Time!.Buckets.Select(static bucket => bucket.Count * 2),
            sum.Methods[0].Time!.Buckets.Select(static bucket => bucket.Count));
    }

    private ClockIdentity ClockOf(string? name)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.json");
        var environment = new Dictionary<string, string> { ["PERFGEN_SNAPSHOT"] = path };
        if (name is not null)
            environment["PERFGEN_CLOCK"] = name;
        EndingProcess process = EndingProcess.Run("return", calls: 5, environment);

        Assert.Equal((3, ""), (process.ExitCode, process.Error));
        Snapshot snapshot = SnapshotFile.Read(path);
        MethodSnapshot row = Assert.Single(snapshot.Methods);
        Assert.Equal(5, row.Calls);
        Assert.InRange(row.Time!.MinNs, 1_000, 1_000_000_000);
        return snapshot.Clock;
    }
}
