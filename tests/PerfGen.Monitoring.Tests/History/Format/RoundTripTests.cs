using PerfGen.Monitoring.History;
using PerfGen.Monitoring.Metrics;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.History.Format;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void APointIsReadAsItWasWritten(double nsPerTick)
    {
        using var folder = new HistoryFolder();
        MonitoringInterval[] intervals = [.. Enumerable.Range(0, 4).Select(i => SampleIntervals.One(i, SampleIntervals.Morning.AddSeconds(10 * i), TimeSpan.FromSeconds(10), nsPerTick: nsPerTick))];
        folder.Run(intervals);

        HistoryPoint[] points = folder.Read(HistoryResolution.Interval);

        Assert.Equal(4, points.Length);
        for (int i = 0; i < 4; i++)
        {
            PointComparison.AssertHolds(points[i], SampleIntervals.Sum([intervals[i]]));
            Assert.Equal((intervals[i].Start, intervals[i].End, TimeSpan.FromSeconds(10)), (points[i].Start, points[i].End, points[i].Covered));
            Assert.Equal(intervals[i].Profile.Process, points[i].Profile.Process);
            Assert.Equal(intervals[i].Profile.Clock, points[i].Profile.Clock);
        }

        Assert.Equal(0, folder.Reader.DamagedLines);
    }

    [Fact]
    public void TheCallsAboveALimitAreReadAsTheyWereWrittenAndNoneOfALimitThatCountsNone()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval interval = SampleIntervals.One(7, SampleIntervals.Morning, TimeSpan.FromSeconds(10));
        folder.Run([interval]);
        ThresholdResult[] limits = [.. Assert.Single(folder.Read(HistoryResolution.Interval)).Profile.Methods[0].Thresholds!];
        Assert.Equal([("maxNs", 1L), ("meanNs", null), ("p95Ns", 3L)], limits.Select(static limit => (limit.What, limit.Above)));
    }

    [Fact]
    public void FlushedToTheDiskPointsAreTheSame()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(8, TimeSpan.FromSeconds(10)));
        string buffered = File.ReadAllLines(folder.Segments("interval")[0])[^1];
        using var flushed = new HistoryFolder();
        flushed.Options.FlushToDisk = true;
        flushed.Run(SampleIntervals.Row(8, TimeSpan.FromSeconds(10)));
        string same = File.ReadAllLines(flushed.Segments("interval")[0])[^1];
        // All but the epoch, which is drawn by lot, and the checksum over it.
        Assert.Equal(buffered[buffered.IndexOf("\"n\":", StringComparison.Ordinal)..^11], same[same.IndexOf("\"n\":", StringComparison.Ordinal)..^11]);
    }

    [Fact]
    public void EveryLineIsAJsonObjectAndTheFirstNamesTheSchema()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(8, TimeSpan.FromSeconds(10)));
        string[] lines = File.ReadAllLines(Assert.Single(folder.Segments("interval")));
        Assert.StartsWith("""{"schema":"perfgen.history/1","level":"interval","periodMs":10000,""", lines[0], StringComparison.Ordinal);
        Assert.Equal(["origin", "series", .. Enumerable.Repeat("point", 8)], lines[1..].Select(static line =>
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            return json.RootElement.EnumerateObject().First().Name;
        }));
    }

    [Fact]
    public void AValueThatIsNoNumberIsLeftOutAndThePointIsKept()
    {
        using var folder = new HistoryFolder();
        MonitoringInterval interval = SampleIntervals.One(1, SampleIntervals.Morning, TimeSpan.FromSeconds(10));
        MetricFamily broken = new() { Meter = "Shop", Name = "broken", Kind = MetricKind.Gauge, Series = [new MetricSeries { Labels = [], Value = double.NaN }] };
        folder.Run([interval with { Metrics = interval.Metrics with { Families = [broken, .. interval.Metrics.Families] } }]);
        HistoryPoint point = Assert.Single(folder.Read(HistoryResolution.Interval));
        PointComparison.AssertHolds(point, SampleIntervals.Sum([interval]));
    }

    [Fact]
    public void AHistoryOfALaterVersionIsRefusedWithWhatToDo()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(1, TimeSpan.FromSeconds(10)));
        using (var lines = new MemoryStream())
        {
            lines.Write("""{"schema":"perfgen.history/2"}"""u8);
            PerfGen.Monitoring.History.Format.LineFrame.Close(lines, 0);
            File.WriteAllBytes(folder.Segments("interval")[0], lines.ToArray());
        }

        FormatException error = Assert.Throws<FormatException>(() => folder.Read(HistoryResolution.Interval));
        Assert.Contains("'perfgen.history/2', this version reads 'perfgen.history/1'; update PerfGen", error.Message, StringComparison.Ordinal);
    }
}
