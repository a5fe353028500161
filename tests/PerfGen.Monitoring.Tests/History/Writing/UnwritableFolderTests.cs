using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History.Writing;

public sealed class UnwritableFolderTests
{
    private static readonly TimeSpan _ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void AFullDiskIsSaidOnceAndHistoryGoesOnWhenThereIsRoomAgain()
    {
        using var folder = new HistoryFolder();
        using var log = new LogLines();
        var time = new SetTime();
        var files = new QuotaFiles(12_000);
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(120, _ten)];
        using (HistoryRecorder recorder = folder.Start("1.0", files, log, time))
        {
            for (int i = 0; i < intervals.Length; i++)
            {
                if (i == 80)
                    files.Left = 10_000_000;
                recorder.Observe(IntervalPart.Of(intervals[i]));
                time.Pass(_ten);
            }
        }

        Assert.Equal([LogLevel.Error, LogLevel.Information], log.Lines.Select(static line => line.Level));
        Assert.Equal($"PerfGen history: nothing is kept in {folder.Directory}: No space left on device. The program goes on; history tries again every minute and says when it resumes.", log.Lines[0].Text);
        int[] kept = [.. folder.Read(HistoryResolution.Interval).Select(static point => (int)((point.Start - SampleIntervals.Morning) / _ten))];
        int firstLost = kept.TakeWhile(static (number, i) => number == i).Count(), resumed = kept[firstLost];
        Assert.InRange(firstLost, 5, 60);
        Assert.InRange(resumed, 80, 87);
        Assert.Equal(Enumerable.Range(resumed, 120 - resumed), kept[firstLost..]);
        Assert.Contains($"from {intervals[firstLost].Start:O} to {intervals[resumed].Start:O} not everything was kept", log.Lines[1].Text, StringComparison.Ordinal);
        PointComparison.AssertHolds(folder.Read(HistoryResolution.Day).Single(), SampleIntervals.Sum([.. kept.Select(number => intervals[number])]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WhereverTheDiskFillsUpNothingAcknowledgedIsLostOrDoubled(int seed)
    {
        var random = new Random(seed);
        using var folder = new HistoryFolder();
        var files = new QuotaFiles(0);
        var acknowledged = new List<MonitoringInterval>();
        MonitoringInterval[] intervals = [.. SampleIntervals.Row(150, TimeSpan.FromMinutes(1))];
        for (int i = 0; i < intervals.Length;)
        {
            files.Left = random.Next(20_000);
            using HistoryStore store = HistoryStore.Open(folder.Options, files);
            try
            {
                for (; i < intervals.Length; i++)
                {
                    store.Append(PointMerge.OfIntervals([IntervalPart.Of(intervals[i])], "1.0", intervals[i].Start, _ten));
                    acknowledged.Add(intervals[i]);
                    store.RollUp();
                }
            }
            catch (IOException)
            {
                i++;
            }
        }

        HistoryPoint[] points = folder.Read(HistoryResolution.Interval);
        HashSet<DateTimeOffset> found = [.. points.Select(static point => point.Start)];
        Assert.Equal(found.Count, points.Length);
        Assert.Empty(acknowledged.Select(static interval => interval.Start).Except(found));
        // A point may be whole and its roll-up not; it is in every level once.
        foreach (HistoryResolution resolution in new[] { HistoryResolution.Minute, HistoryResolution.Hour, HistoryResolution.Day })
            Assert.Equal(points.Sum(static point => point.Profile.Methods[0].Calls), folder.Read(resolution).Sum(static point => point.Profile.Methods[0].Calls));
    }

    [Fact]
    public async Task ARealFullDiskStopsHistoryAndNotTheMonitor()
    {
        string mount = Path.Combine(Path.GetTempPath(), $"perfgen-full-{Guid.NewGuid():N}");
        Directory.CreateDirectory(mount);
        try
        {
            if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount) != 0)
                Assert.Skip("A small file system of its own needs Linux and the right to mount one.");
            try
            {
                using var log = new LogLines();
                var fill = new byte[60 * 1024];
                File.WriteAllBytes(Path.Combine(mount, "other"), fill);
                var options = new MonitoringOptions { Interval = TimeSpan.FromHours(1), LoggerFactory = log, History = new HistoryOptions { Directory = Path.Combine(mount, "history"), Interval = TimeSpan.FromSeconds(1) } };
                await using (PerfGenMonitor monitor = PerfGenMonitor.Start(options))
                {
                    for (int i = 0; i < 4; i++)
                    {
                        Assert.NotNull(monitor.Collect());
                        Thread.Sleep(1000);
                    }
                }

                Assert.Single(log.Lines, static line => line.Text.StartsWith("PerfGen history: nothing is kept", StringComparison.Ordinal));
            }
            finally
            {
                Run("umount", mount);
            }
        }
        finally
        {
            Directory.Delete(mount, recursive: true);
        }
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsSaidOnce()
    {
        using var folder = new HistoryFolder();
        using var log = new LogLines();
        File.WriteAllText(folder.Directory, "a file is in its place");
        try
        {
            folder.Run(SampleIntervals.Row(30, _ten), loggers: log);
            Assert.Contains("nothing is kept in", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(folder.Directory);
        }
    }

    [Fact]
    public void AReadOnlyFolderIsSaidOnceAndCanStillBeRead()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Whoever may write anywhere has no read-only folder.");
            return;
        }

        using var folder = new HistoryFolder();
        using var log = new LogLines();
        folder.Run(SampleIntervals.Row(3, _ten));
        File.SetUnixFileMode(folder.Directory, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            folder.Run(SampleIntervals.Row(30, _ten, SampleIntervals.Morning.AddMinutes(1)), loggers: log);
            Assert.Single(log.Lines);
            Assert.Equal(3, folder.Read(HistoryResolution.Interval).Length);
        }
        finally
        {
            File.SetUnixFileMode(folder.Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
