using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class TwoWritersTests
{
    private static readonly TimeSpan _ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void TheSecondWriterIsToldWhoTheFirstIsAndTakesOverWhenItIsGone()
    {
        using var folder = new HistoryFolder();
        using var log = new LogLines();
        var time = new SetTime();
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(40, _ten)];
        using HistoryRecorder first = folder.Start("1.0");
        using HistoryRecorder second = folder.Start("2.0", loggers: log, time: time);
        for (int i = 0; i < 40; i++)
        {
            if (i == 20)
                first.Dispose();
            else if (i < 20)
                first.Observe(IntervalPart.Of(intervals[i]));
            second.Observe(IntervalPart.Of(intervals[i]));
            time.Pass(_ten);
        }

        second.Dispose();
        Assert.Equal($"PerfGen history: nothing is kept in {folder.Directory}: process {Environment.ProcessId} on {Environment.MachineName} writes it already; give each process a folder of its own. The program goes on; history tries again every minute and says when it resumes.", log.Lines[0].Text);
        Assert.StartsWith("PerfGen history: resumed in", log.Lines[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, log.Lines.Count);
        HistoryPoint[] points = folder.Read(HistoryResolution.Interval);
        Assert.Equal(points.Select(static point => point.Start).Distinct(), points.Select(static point => point.Start));
        Assert.Equal(20, points.Count(static point => point.Versions[0].Version == "1.0"));
        Assert.InRange(points.Count(static point => point.Versions[0].Version == "2.0"), 13, 20);
    }

    [Fact]
    public void TheLockFileOfAKilledProcessLocksNothing()
    {
        using var folder = new HistoryFolder();
        WritingProcess.RunAndKill(folder.Directory, 0, acknowledgements: 1, milliseconds: 0);
        Assert.True(File.Exists(Path.Combine(folder.Directory, "writer.lock")));
        using HistoryStore next = HistoryStore.Open(folder.Options, HistoryFiles.OnDisk);
    }
}
