using System.Diagnostics;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Histograms;

namespace PerfGen.AspNetCore.Tests.Live;

public sealed class LiveWindowTests
{
    [Fact]
    public void RowsLookAtTheLastFiveToTenSeconds()
    {
        var process = new FakeProcess();
        var window = new LiveWindow();
        process.Method("M").Calls(100, ms: 50);
        window.Observe(process.Next());
        for (int i = 0; i < 9; i++)
        {
            process.Method("M").Calls(10, ms: 1);
            window.Observe(process.Next());
        }

        // The first second is still there: 100 and 9 times 10 calls in ten seconds.
        MethodRow row = Row(window);
        Assert.Equal(19, row.CallsPerSecond);
        Assert.Equal(50, row.MaxNs!.Value / 1e6, 3);
        process.Method("M").Calls(10, ms: 1);
        window.Observe(process.Next());
        row = Row(window);
        Assert.Equal(10, row.CallsPerSecond);
        Assert.InRange(row.P99Ns!.Value / 1e6, 0.99, 1.01);
        Assert.Equal(200, row.Calls);
    }

    [Fact]
    public void PercentilesAreThoseOfAllCallsTogether()
    {
        var process = new FakeProcess();
        var window = new LiveWindow();
        var random = new Random(1);
        var exact = new List<double>();
        for (int interval = 0; interval < 5; interval++)
        {
            for (int i = 0; i < 400; i++)
            {
                double ms = Math.Exp(random.NextDouble() * 4);
                exact.Add(ms);
                process.Method("M").Calls(1, ms);
            }

            window.Observe(process.Next());
        }

        exact.Sort();
        MethodRow row = Row(window);
        Assert.InRange(row.P50Ns!.Value / 1e6 / exact[999], 0.99, 1.01);
        Assert.InRange(row.P95Ns!.Value / 1e6 / exact[1899], 0.99, 1.01);
        Assert.InRange(row.P99Ns!.Value / 1e6 / exact[1979], 0.99, 1.01);
    }

    [Fact]
    public void AHeatMapHasAtMostFortyRowsAndLosesNoCall()
    {
        var process = new FakeProcess();
        var window = new LiveWindow();
        for (int column = 0; column < 300; column++)
        {
            for (double ms = 0.0001; ms < 100_000; ms *= 3)
                process.Method("M").Calls(7, ms);
            window.Observe(process.Next(seconds: 5));
        }

        LiveMethod method = window.Find(window.Latest!.ProfileTotal.Methods[0]);
        HeatMap heat = new MethodTimeline(window, method, window.Latest.End, nsPerTick: 1).Heat();
        Assert.Equal(240, heat.Columns.Count);
        Assert.InRange(heat.Bounds.Count, 20, 41);
        Assert.Equal(heat.Bounds.Order(), heat.Bounds);
        Assert.All(heat.Columns, column => Assert.Equal(heat.Bounds.Count - 1, column.Count));
        Assert.All(heat.Columns, static column => Assert.Equal(7 * 19, column.Sum()));
    }

    [Fact]
    public void ACellOfAHeatMapKeepsItsBucketHoweverManyCalls()
    {
        uint cell = Assert.Single(HeatScale.CellsOf([new Bucket(LogLinear.IndexOf(1_000_000, LogLinear.TimeSubBits), long.MaxValue)], nsPerTick: 1));
        Assert.Equal(LogLinear.IndexOf(1_000_000, HeatScale.SubBits), HeatScale.BucketOf(cell));
        Assert.Equal((1 << 24) - 1, HeatScale.CountOf(cell));
    }

    [Fact]
    public void ASeriesThatIsNotCalledMakesRoomForOthers()
    {
        var process = new FakeProcess();
        var window = new LiveWindow();
        for (int i = 0; i < LiveWindow.MaxPasts; i++)
            process.Method($"Old{i}").Calls(1, ms: 1);
        window.Observe(process.Next(seconds: 5));
        process.Method("New").Calls(1, ms: 1);
        window.Observe(process.Next(seconds: 5));
        window.Observe(process.Next(seconds: 5));
        LiveMethod added = window.Find(window.Latest!.ProfileTotal.Methods.Single(static row => row.Name == "New"));
        Assert.Null(added.Past);

        for (int i = 0; i < MethodPast.Columns; i++)
            window.Observe(process.Next(seconds: 5));
        process.Method("New").Calls(1, ms: 1);
        window.Observe(process.Next(seconds: 5));
        window.Observe(process.Next(seconds: 5));
        Assert.NotNull(added.Past);
    }

    [Fact]
    public void MemoryStaysWhatItIsHoweverLongTheWindowRuns()
    {
        var process = new FakeProcess();
        var window = new LiveWindow();
        long after = 0;
        for (int column = 0; column < 4 * MethodPast.Columns; column++)
        {
            for (int i = 0; i < 20; i++)
                process.Method($"M{i}").Calls(1, ms: 1 + i + column % 7);
            window.Observe(process.Next(seconds: 5));
            if (column == MethodPast.Columns)
                after = SizeOf(window);
        }

        Assert.InRange(SizeOf(window), after / 2, after + after / 4);

        static long SizeOf(LiveWindow window) => Enumerable.Range(0, 20).Sum(i =>
        {
            LiveMethod method = window.Find(window.Latest!.ProfileTotal.Methods[i]);
            return Enumerable.Range(0, MethodPast.Columns).Sum(back => window.Ordinal - back >= 0 ? method.Past?[window.Ordinal - back]?.Cells.Length ?? 0 : 0);
        });
    }

    [Fact]
    public void AnIdIsTheSameInEveryProcess()
    {
        var process = new FakeProcess();
        process.Method("Shop.Orders.Place").Calls(1, ms: 1);
        process.Method("Shop.Orders.Place", caller: "Shop.Web").Calls(1, ms: 1);
        process.Method("Shop.Orders.List", labels: new Dictionary<string, string> { ["region"] = "EU" }).Calls(1, ms: 1);
        var window = new LiveWindow();
        window.Observe(process.Next());
        Assert.Equal(
            ["7d9ddbe3efc36667", "0faa42e1acc826cb", "e0a790bb624f3d1b"],
            window.Latest!.ProfileTotal.Methods.Select(row => window.Find(row).Id));
    }

    [Fact]
    public void TwoThousandMethodsAreShownWithinTheInterval()
    {
        var process = new FakeProcess();
        for (int i = 0; i < 2000; i++)
            process.Method($"Shop.Orders.Method{i}").Calls(20, ms: 1 + i % 50);
        var state = new LiveState(new DashboardText(static _ => new ApplicationInfo
        {
            Name = "Shop",
            Version = "1",
            Host = "h",
            Runtime = "r",
            StartedAt = default,
            UptimeSeconds = 0,
            Environment = "Test",
        }, 1), TimeProvider.System);
        PerfGen.Monitoring.MonitoringInterval[] intervals = [.. Enumerable.Range(0, 8).Select(_ =>
        {
            for (int i = 0; i < 2000; i++)
                process.Method($"Shop.Orders.Method{i}").Calls(20, ms: 1 + i % 50);
            return process.Next();
        })];
        TimeSpan best = TimeSpan.MaxValue;
        foreach (PerfGen.Monitoring.MonitoringInterval interval in intervals)
        {
            long start = Stopwatch.GetTimestamp();
            state.Observe(interval);
            _ = state.View.Dashboard;
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        Assert.Equal(2000, state.View.Rows.Count);
        Assert.True(best < TimeSpan.FromSeconds(0.5), $"{best.TotalMilliseconds} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"2,000 methods: {best.TotalMilliseconds:F1} ms for sums, rows and {state.View.Dashboard.Length / 1024} KB of JSON");
    }

    private static MethodRow Row(LiveWindow window) => new RowBuilder(window, new LimitBook([])).Build(window.Latest!).Single().Row;
}
