using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

public sealed class SamplingAndOverheadTests
{
    [Fact]
    public void AMethodTooShortToTimeIsMarkedAndTheMarkExplained()
    {
        string report = Printed.Table(Samples.With(Samples.Shop.Methods[1] with { TooShortToTime = true }, Samples.Shop.Methods[2]));

        Assert.Matches(@"Parser\.Parse .* ~300 us ", report);
        Assert.Contains("~ shorter than ten times what measuring a call costs", report);
        Assert.DoesNotContain("~", Printed.Table(Samples.Shop));
    }

    [Fact]
    public void TheLastLineTellsHowManyCallsWereTimed()
    {
        string report = Printed.Table(Samples.With(Samples.Shop.Methods[1] with { Calls = 20_000 }));

        Assert.EndsWith("Instrumentation: 200 of 20,000 calls timed at 48 ns cost 69.6 us, 0.01 % of the process's CPU time.", report.TrimEnd());
    }

    [Fact]
    public void AnIntervalAndASumAreMarkedByTheirOwnMeans()
    {
        Snapshot shop = Samples.Shop with { Clock = Samples.Shop.Clock with { OverheadNs = 1_000_000 } };

        Assert.All(Snapshot.Merge([shop, shop]).Methods, static row => Assert.True(row.TooShortToTime));
        Assert.All(Snapshot.Merge([Samples.Shop, Samples.Shop]).Methods, static row => Assert.False(row.TooShortToTime));
    }
}
