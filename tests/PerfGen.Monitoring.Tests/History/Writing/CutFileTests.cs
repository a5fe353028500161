using PerfGen.Monitoring.History;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class CutFileTests
{
    private const int Points = 3;

    private static readonly TimeSpan _ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void CutAtEveryByteTheFileGivesItsWholeLinesAndGoesOn()
    {
        using var folder = new HistoryFolder();
        folder.Run(Enumerable.Range(0, Points).Select(static number => Small(number)));
        string path = Assert.Single(folder.Segments("interval"));
        byte[] whole = File.ReadAllBytes(path);
        int[] pointEnds = [.. Enumerable.Range(1, whole.Length).Where(end => whole[end - 1] == '\n' && IsPoint(whole.AsSpan(0, end - 1)))];
        Assert.Equal(Points, pointEnds.Length);
        MonitoringInterval next = Small(9);

        for (int cut = 0; cut <= whole.Length; cut++)
        {
            Directory.Delete(folder.Directory, recursive: true);
            Directory.CreateDirectory(folder.Directory);
            File.WriteAllBytes(path, whole[..cut]);
            int left = pointEnds.Count(end => end <= cut);
            HistoryReader torn = folder.Reader;
            AssertStarts(left, torn.Read(HistoryResolution.Interval));
            Assert.Equal(0, torn.DamagedLines);

            folder.Run([next]);
            HistoryPoint[] points = folder.Read(HistoryResolution.Interval);
            AssertStarts(left, points[..^1]);
            PointComparison.AssertHolds(points[^1], SampleIntervals.Sum([next]));
            Assert.Equal(left + 1, folder.Read(HistoryResolution.Day).Sum(static point => point.Covered / _ten));
        }
    }

    [Fact]
    public void AChangedLineIsLeftOutAndTheOthersAreNot()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(5, _ten));
        string path = Assert.Single(folder.Segments("interval"));
        string[] lines = File.ReadAllLines(path);
        lines[^3] = lines[^3].Replace("\"n\":3", "\"n\":7", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        HistoryReader reader = folder.Reader;
        Assert.Equal([0, 1, 3, 4], reader.Read(HistoryResolution.Interval).Select(static point => (int)((point.Start - SampleIntervals.Morning) / _ten)));
        Assert.Equal(1, reader.DamagedLines);
    }

    [Fact]
    public void SeriesWhoseDescriptionIsDamagedAreNotMistakenForOthers()
    {
        using var folder = new HistoryFolder();
        folder.Run(SampleIntervals.Row(2, _ten));
        string[] first = File.ReadAllLines(Assert.Single(folder.Segments("interval")));
        MonitoringInterval reordered = SampleIntervals.One(2, SampleIntervals.Morning + 2 * _ten, _ten);
        folder.Run([reordered with { Profile = reordered.Profile with { Methods = [.. reordered.Profile.Methods.Reverse()] } }]);
        string path = Assert.Single(folder.Segments("interval"));
        string[] lines = File.ReadAllLines(path);
        int damaged = Array.FindIndex(lines, first.Length, static line => line.StartsWith("{\"series\"", StringComparison.Ordinal));
        lines[damaged] = lines[damaged][..^4];
        // The header of the second run is lost as well: the ids must still not be those of the first.
        lines[first.Length] = "lost";
        File.WriteAllLines(path, lines);
        HistoryReader reader = folder.Reader;
        HistoryPoint[] points = [.. reader.Read(HistoryResolution.Interval)];
        Assert.Equal(3, points.Length);
        Assert.Empty(points[2].Profile.Methods);
        Assert.Empty(points[2].Metrics.Families);
        Assert.Equal(4, reader.DamagedLines);
    }

    /// <summary>Each byte of the file costs three readings and a run.</summary>
    private static MonitoringInterval Small(int number)
    {
        MonitoringInterval interval = SampleIntervals.One(number, SampleIntervals.Morning + number * _ten, _ten, methods: 1);
        return interval with { Metrics = interval.Metrics with { Families = [.. interval.Metrics.Families.Where(static family => family.Name is "steady" or "request.duration")] } };
    }

    private static bool IsPoint(ReadOnlySpan<byte> lines) => lines[(lines.LastIndexOf((byte)'\n') + 1)..].StartsWith("{\"point\":"u8);

    private static void AssertStarts(int count, IEnumerable<HistoryPoint> points) =>
        Assert.Equal(Enumerable.Range(0, count).Select(static i => SampleIntervals.Morning + i * _ten), points.Select(static point => point.Start));
}
