using PerfGen.Reporting;
using PerfGen.Tests.Snapshots;

namespace PerfGen.Tests.Reporting;

public sealed class EdgesAndLabelsTests
{
    private static MethodSnapshot Parse => Samples.Shop.Methods.Single(static row => row.Name.EndsWith("Parser.Parse", StringComparison.Ordinal));

    [Fact]
    public void CallersStandBelowTheirMethodWhichHasTheSum()
    {
        MethodSnapshot[] rows = [Parse with { Caller = "Shop.Checkout.Run" }, Parse with { Caller = "Shop.Import.Run" }];

        Assert.Equal(
            ["Parser.Parse", "  from Checkout.Run", "  from Import.Run"],
            Names(rows));
        Assert.Equal(
            ["400", "200", "200"],
            Lines(rows).Select(static line => line.Replace("  from ", "from-", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
    }

    [Fact]
    public void LabelsFollowTheName() => Assert.Equal(
        ["Parser.Parse {region=Eu, quick=true}", "Parser.Parse {region=Us, quick=true}"],
        Names(
        [
            Parse with { Labels = new Dictionary<string, string> { ["region"] = "Eu", ["quick"] = "true" } },
            Parse with { Labels = new Dictionary<string, string> { ["region"] = "Us", ["quick"] = "true" } },
        ]).Order(StringComparer.Ordinal));

    [Fact]
    public void LabelsAndCallersSurviveJsonAndTellRowsApart()
    {
        MethodSnapshot[] rows =
        [
            Parse with { Caller = "A.B", Labels = new Dictionary<string, string> { ["region"] = "Eu" } },
            Parse with { Caller = "A.C", Labels = new Dictionary<string, string> { ["region"] = "Eu" } },
            Parse with { Caller = "A.C", Labels = new Dictionary<string, string> { ["region"] = "Us" } },
        ];
        Snapshot snapshot = Samples.Shop with { Methods = rows };

        Snapshot merged = Snapshot.Merge([Snapshot.Parse(snapshot.ToJson()), snapshot]);

        Assert.Equal(
            [("A.B", "Eu", 400L), ("A.C", "Eu", 400L), ("A.C", "Us", 400L)],
            merged.Methods.Select(static row => (row.Caller!, row.Labels!["region"], row.Calls)).Order());
    }

    private static IEnumerable<string> Lines(MethodSnapshot[] rows) =>
        Printed.Table(Samples.With(rows), TableStyle.Plain).Split('\n').Skip(3).TakeWhile(static line => line.Trim().Length > 0);

    private static IEnumerable<string> Names(MethodSnapshot[] rows) =>
        Lines(rows).Select(static line => line.StartsWith("  ", StringComparison.Ordinal) ? "  " + line[2..].Split("  ")[0] : line.Split("  ")[0]);
}
