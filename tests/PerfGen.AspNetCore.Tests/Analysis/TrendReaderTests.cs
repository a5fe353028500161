using PerfGen.AspNetCore.Analysis;
using PerfGen.AspNetCore.Contract;
using PerfGen.Monitoring;
using PerfGen.Monitoring.Trends;

namespace PerfGen.AspNetCore.Tests.Analysis;

public sealed class TrendReaderTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AStepForTheWorseComesFirstWithItsNumbers()
    {
        TrendReport report = TrendAnalysis.OfAll(
            new Dictionary<SeriesId, IReadOnlyList<TrendPoint>>
            {
                [new SeriesId(SeriesId.Profile, "Shop.Orders.List", "p95Ns")] = Noisy(static _ => 10e6),
                [new SeriesId(SeriesId.Profile, "Shop.Orders.Place", "p95Ns", "caller=Shop.Web,region=Eu")] = Noisy(static i => i < 120 ? 10e6 : 20e6),
            },
            [],
            new TrendOptions());
        var names = new RowNames([Row("Shop.Orders.Place", "Shop.Web", "Eu")]);
        TrendInfo[] trends = [.. TrendReader.Notable(report).Select(trend => TrendReader.Of(trend, names))];
        Assert.Equal("Shop.Orders.Place{caller=Shop.Web,region=Eu}", trends[0].Series);
        Assert.Equal("worse", trends[0].Direction);
        Assert.Equal("row", trends[0].Method);
        Assert.InRange(trends[0].ChangeRatio!.Value, 0.9, 1.1);
        Assert.Equal(_start.AddMinutes(120), Assert.Single(trends[0].ChangePoints));
        Assert.StartsWith("From ", trends[0].Message, StringComparison.Ordinal);
        Assert.InRange(trends[0].Points.Count, 60, 120);
        Assert.Equal("steady", trends[1].Direction);
        Assert.Null(trends[1].Method);
    }

    [Theory]
    [InlineData("Shop.Orders.Place(Cart){region=Eu}", null)]
    [InlineData("Shop.Orders.Place(Cart){caller=Shop.Web,region=Eu}", "row")]
    [InlineData("Shop.Orders.Place", "row")]
    [InlineData("", null)]
    [InlineData("{", null)]
    [InlineData("}", null)]
    public void AdviceFindsItsRow(string subject, string? id) =>
        Assert.Equal(id, new RowNames([Row("Shop.Orders.Place", "Shop.Web", "Eu")]).IdOf(subject));

    private static MethodRow Row(string name, string caller, string region) => new()
    {
        Id = "row",
        Name = name,
        Signature = "(Cart)",
        Kind = "method",
        File = "",
        Line = 1,
        Caller = caller,
        Labels = new Dictionary<string, string> { ["region"] = region },
        Calls = 1,
        Errors = 0,
    };

    private static TrendPoint[] Noisy(Func<int, double> level)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 240).Select(i => new TrendPoint(_start.AddMinutes(i), level(i) * (1 + 0.05 * (random.NextDouble() - 0.5))))];
    }
}
