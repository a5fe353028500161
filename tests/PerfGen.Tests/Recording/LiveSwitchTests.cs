using System.Runtime.CompilerServices;

namespace PerfGen.Tests.Recording;

public sealed class LiveSwitchTests : IDisposable
{
    private readonly Probe _probe = TestProbe.Method();

    public void Dispose() => Profiler.IsEnabled = true;

    [Fact]
    public void RecordingIsOnAtFirst()
    {
        Assert.True(Profiler.IsEnabled);
        Assert.True(Gate.IsSupported);
        Assert.True(Gate.On);
    }

    [Fact]
    public void TheSwitchTakesEffectWithTheNextCall()
    {
        long before = Calls();
        Gated();
        Profiler.IsEnabled = false;
        Gated();
        Gated();
        Profiler.IsEnabled = true;
        Gated();

        Assert.Equal(2, Calls() - before);
    }

    [Fact]
    public void ACallThatIsRunningWhenTheSwitchIsTurnedOffIsStillCounted()
    {
        long before = Calls();
        Wrapper.Call(_probe, static () => Profiler.IsEnabled = false);

        Assert.Equal(1, Calls() - before);
    }

    [Fact]
    public void ASnapshotShowsWhatWasRecordedBeforeTheSwitchWasTurnedOff()
    {
        long before = Calls();
        Gated();
        Profiler.IsEnabled = false;

        Assert.Equal(1, Calls() - before);
        Assert.False(Profiler.IsEnabled);
    }

    private long Calls() => Profiler.Snapshot().RowOrNull(_probe)?.Calls ?? 0;

    /// <summary>The gate that stands before the generated wrapper.</summary>
    private void Gated()
    {
        if (Gate.On)
            Wrapper.Call(_probe, Body);
        else
            Body();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Body()
    {
    }
}
