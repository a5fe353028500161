namespace PerfGen.Tests.Recording;

/// <summary>What must hold between the values of one row, and between two, in a snapshot taken while they are being written.</summary>
public sealed class ConsistencyTests
{
    private const int Snapshots = 500;
    private const int Batch = 1_000;
    private static readonly TimeoutException _error = new();

    [Fact]
    public void ASnapshotNeverShowsMoreErrorsThanCallsOrMoreSelfTimeThanTime()
    {
        Probe probe = TestProbe.Method();
        using var recording = new Background(() => Repeat(() => new ProfiledCall(probe).Failed(_error)));
        probe.RowAfter(calls: 1);

        for (int number = 0; number < Snapshots; number++)
        {
            MethodSnapshot row = probe.Row();
            Assert.True(row.Errors <= row.Calls, $"{row.Errors} errors in {row.Calls} calls.");
            Assert.True(row.Time!.SelfNs <= row.Time.TotalNs, $"{row.Time.SelfNs} ns of {row.Time.TotalNs} ns are its own.");
        }
    }

    [Fact]
    public void AnIntervalNeverHasANegativeNumberOfMeasuredCalls()
    {
        Probe probe = TestProbe.Method();
        Repeat(() => new ProfiledCall(probe).Leave());
        using var recording = new Background(() => Repeat(() => Suspend(probe)));
        probe.RowAfter(calls: Batch + 1);

        Snapshot[] snapshots = [.. Enumerable.Range(0, Snapshots).Select(static _ => Profiler.Snapshot())];
        foreach ((Snapshot earlier, Snapshot later) in snapshots.Zip(snapshots.Skip(1)))
        {
            long measured = (later - earlier).RowOrNull(probe)?.Allocated?.MeasuredCalls ?? 0;
            Assert.True(measured >= 0, $"An interval has {measured} measured calls.");
        }
    }

    [Fact]
    public void AnErrorThatIsTakenBackLeavesNoNegativeInterval()
    {
        Probe probe = TestProbe.Method();
        Snapshot? between = null;
        Wrapper.Call(probe, static () => { });
        Wrapper.Call(probe, () =>
        {
            try
            {
                try
                {
                    throw new TimeoutException();
                }
                finally
                {
                    // The filter of the wrapper has run: to it, the call has failed.
                    between = Profiler.Snapshot();
                    Wrapper.Call(probe, static () => { });
                    Work.Throw(new InvalidOperationException());
                }
            }
            catch (InvalidOperationException)
            {
                // The method goes on.
            }
        });

        MethodSnapshot interval = (Profiler.Snapshot() - between!).Row(probe);
        Assert.Equal(0, interval.Errors);
    }

    private static void Repeat(Action call)
    {
        for (int number = 0; number < Batch; number++)
            call();
    }

    private static void Suspend(Probe probe)
    {
        var source = new TaskCompletionSource();
        new ProfiledCall(probe).Leave(source.Task);
        source.SetResult();
    }
}
