using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed class LabelTests
{
    [Fact]
    public void EachCombinationIsASeriesOfItsOwn()
    {
        LabelledProbes probes = Probes.Labelled(
            "Labels.Combined", "()", "Labels.cs", 1, [new Label("region", "Eu", "Us", "other"), new Label("fast", "true", "false")]);

        Assert.Equal(
            ["Eu true", "Eu false", "Us true", "Us false", "other true", "other false"],
            Enumerable.Range(0, 6).Select(probes.Of).Select(static probe => $"{probe.Labels!["region"]} {probe.Labels["fast"]}"));
        Assert.Same(probes.Of(3), probes.Of(3));
    }

    [Fact]
    public void PastTheBoundAValueIsOtherAndTheFirstOnesKeepTheirs()
    {
        LabelledProbes probes = Probes.Labelled("Labels.Bounded", "()", "Labels.cs", 1, [new BoundedLabel("tenant", 2)]);
        string[] values = ["a", "b", "c", "a", "d", "b"];

        Assert.Equal(
            ["a", "b", "other", "a", "other", "b", "other"],
            values.Append(null).Select(value => probes.Of(probes.Bounded(0).IndexOf(value)).Labels!["tenant"]));
    }

    [Fact]
    public void ManyThreadsNeverExceedTheBound()
    {
        var label = new BoundedLabel("tenant", 50);

        Parallel.For(0, 10_000, number => Assert.InRange(label.IndexOf($"t{number % 500}"), 0, 50));

        Assert.Equal(50, Enumerable.Range(0, 50).Select(index => label[index]).Distinct().Count());
        Assert.DoesNotContain(Enumerable.Range(0, 50), index => label[index] == Label.Other);
    }

    [Fact]
    public void AKnownValueIsLookedUpWithoutAllocation()
    {
        LabelledProbes probes = Probes.Labelled("Labels.Lookup", "()", "Labels.cs", 1, [new BoundedLabel("tenant", 2)]);
        probes.Of(probes.Bounded(0).IndexOf("a"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
            probes.Of(probes.Bounded(0).IndexOf("a"));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AnEdgeKeepsWhatTheMethodIsAndHasACaller()
    {
        Probe method = Probes.Method("Labels.Edge", "(int)", "Labels.cs", 7, memory: false, thresholds: [new ThresholdAttribute { MaxMs = 1 }]);

        Probe edge = Probes.Edge(method, "Shop.Run");

        Assert.NotSame(method, edge);
        Assert.Equal(("Labels.Edge", "(int)", "Labels.cs", 7, false, "Shop.Run"), (edge.Name, edge.Signature, edge.File, edge.Line, edge.Memory, edge.Caller));
        Assert.Equal(Clock.TicksOfMs(1), edge.LimitTicks);
    }

    [Fact]
    public void TheDeclaringAssemblyAddsTheLineThatAnotherDidNotKnow()
    {
        Probe first = Probes.Method("Labels.Located", "()", "", 0);
        Probe second = Probes.Method("Labels.Located", "()", "Located.cs", 12);

        Assert.Same(first, second);
        Assert.Equal(("Located.cs", 12), (first.File, first.Line));
    }
}
