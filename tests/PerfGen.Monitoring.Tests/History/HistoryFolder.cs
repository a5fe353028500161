using Microsoft.Extensions.Logging;
using PerfGen.Monitoring.History;
using PerfGen.Monitoring.History.Merging;
using PerfGen.Monitoring.History.Writing;

namespace PerfGen.Monitoring.Tests.History;

/// <summary>A folder for a history, deleted with it; and runs that write into it.</summary>
internal sealed class HistoryFolder : IDisposable
{
    public HistoryFolder() => Options = new HistoryOptions { Directory = Path.Combine(Path.GetTempPath(), $"perfgen-history-{Guid.NewGuid():N}") };

    public HistoryOptions Options { get; }

    public string Directory => Options.Directory;

    public HistoryReader Reader => HistoryReader.Open(Directory);

    /// <summary>The program starts, is seen in these intervals, and ends in good order.</summary>
    public void Run(IEnumerable<MonitoringInterval> intervals, string version = "1.0", HistoryFiles? files = null, ILoggerFactory? loggers = null)
    {
        using HistoryRecorder recorder = Start(version, files, loggers);
        foreach (MonitoringInterval interval in intervals)
            recorder.Observe(IntervalPart.Of(interval));
    }

    public HistoryRecorder Start(string version = "1.0", HistoryFiles? files = null, ILoggerFactory? loggers = null, TimeProvider? time = null)
    {
        var monitoring = new MonitoringOptions { ApplicationVersion = version, TimeProvider = time ?? TimeProvider.System };
        ILogger logger = (loggers ?? monitoring.LoggerFactory).CreateLogger("history");
        return new HistoryRecorder(monitoring, Options, files ?? HistoryFiles.OnDisk, logger);
    }

    public HistoryPoint[] Read(HistoryResolution resolution, DateTimeOffset? from = null, DateTimeOffset? to = null) => [.. Reader.Read(resolution, from, to)];

    public string[] Segments(string level) => [.. System.IO.Directory.GetFiles(Directory, $"{level}-*.jsonl").Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        if (System.IO.Directory.Exists(Directory))
            System.IO.Directory.Delete(Directory, recursive: true);
    }
}
