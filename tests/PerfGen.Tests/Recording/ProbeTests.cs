namespace PerfGen.Tests.Recording;

public sealed class ProbeTests
{
    [Fact]
    public void TheSameMethodIsTheSameSeriesWhoeverNamesIt()
    {
        Probe first = Probes.Method("ProbeTests.Same", "(int)", "a.cs", 1);

        Assert.Same(first, Probes.Method("ProbeTests.Same", "(int)", "elsewhere.cs", 99));
        Assert.NotSame(first, Probes.Method("ProbeTests.Same", "(long)", "a.cs", 1));
        Assert.NotSame(first, Probes.Method("ProbeTests.Other", "(int)", "a.cs", 1));
    }

    [Fact]
    public void ScopesOfOneNameAreOneSeriesAndNoMethod()
    {
        Probe first = Probes.Scope("ProbeTests.Scope", "a.cs", 1);

        Assert.Same(first, Probes.Scope("ProbeTests.Scope", "b.cs", 2));
        Assert.NotSame(first, Probes.Method("ProbeTests.Scope", "", "a.cs", 1));
    }

    [Fact]
    public void ThreadsThatMeetASeriesAtTheSameTimeGetTheSameOne()
    {
        var probes = new Probe[64];
        Parallel.For(0, probes.Length, number => probes[number] = Probes.Method($"ProbeTests.Raced{number % 4}", "()", "", 0));

        Assert.Equal(4, probes.Distinct().Count());
    }

    [Fact]
    public void AllSeriesAreListedInTheOrderOfTheirDenseIds()
    {
        Probe probe = TestProbe.Method();
        IReadOnlyList<Probe> probes = Profiler.Probes;

        Assert.Contains(probe, probes);
        Assert.Equal(Enumerable.Range(probes[0].Id, probes.Count), probes.Select(static probe => probe.Id));
        Assert.All(probes, static probe => Assert.NotEqual("", probe.Name));
    }

    [Fact]
    public void AProbeSaysWhatItMeasures()
    {
        Probe probe = Probes.Method("ProbeTests.Says", "(int)", "Shop/Orders.cs", 42, memory: false);

        Assert.Equal(("ProbeTests.Says", "(int)", ProbeKind.Method), (probe.Name, probe.Signature, probe.Kind));
        Assert.Equal(("Shop/Orders.cs", 42, false), (probe.File, probe.Line, probe.Memory));
        Assert.Equal("ProbeTests.Says(int)", probe.ToString());
    }

    [Fact]
    public void ASeriesThatWasNeverCalledHasNoRow() =>
        Assert.Null(Profiler.Snapshot().RowOrNull(TestProbe.Method()));

    [Fact]
    public void AProbeThatComesAfterManyOthersIsRecorded()
    {
        // More than fit into a thread's first table.
        Probe[] probes = [.. Enumerable.Range(0, 300).Select(static number => TestProbe.Method($"{number}"))];
        OwnThread.Run(() =>
        {
            foreach (Probe probe in probes.Concat(probes.Reverse()))
                Wrapper.Call(probe, Work.Tick);
        });

        Snapshot snapshot = Profiler.Snapshot();
        Assert.All(probes, probe => Assert.Equal(2, snapshot.Row(probe).Calls));
    }
}
