using System.Runtime.CompilerServices;
using PerfGen.Histograms;
using PerfGen.Monitoring.History;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Live;

/// <summary>The folder of a history, which another process may be writing: its last minute, and the minutes before as the past.</summary>
internal sealed class LiveHistory(string directory) : ILiveSource
{
    private const int Points = 120;
    private static readonly TimeSpan _lookBack = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(2);

    private readonly HistoryReader _reader = HistoryReader.Open(directory);
    private readonly List<HistoryPoint> _points = [];

    public async IAsyncEnumerable<LiveFrame> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            yield return Next();
            await Task.Delay(_between, cancellation);
        }
    }

    public Task<LiveDetail?> DescribeAsync(string id, CancellationToken cancellation)
    {
        Snapshot profile = Window();
        if (profile.Methods.FirstOrDefault(row => IdOf(row) == id) is not { } row)
            return Task.FromResult<LiveDetail?>(null);

        double tick = profile.Clock.NsPerTick;
        return Task.FromResult<LiveDetail?>(new LiveDetail(
            Row(row, profile, Covered()),
            [.. (row.Time?.Buckets ?? []).Select(bucket => (LogLinear.LowerBound(bucket.Index, row.Time!.SubBits) * tick, (LogLinear.UpperBound(bucket.Index, row.Time!.SubBits) + 1) * tick, bucket.Count))]));
    }

    public void Dispose()
    {
        // Nothing is kept open between two readings.
    }

    private LiveFrame Next()
    {
        Refresh();
        HistoryPoint last = _points[^1];
        Snapshot profile = Window();
        TimeSpan age = DateTimeOffset.UtcNow - last.End;
        LiveMethod[] rows = [.. profile.Methods.Select(row => Row(row, profile, Covered()))];
        string[] broken = [.. rows.SelectMany(static row => (row.Thresholds ?? []).Where(static limit => limit.Exceeded).Select(limit => $"{limit.What} of {row.Name} is over its limit"))];
        return new LiveFrame
        {
            Now = last.End,
            Application = new LiveApplication(profile.Process.Name, last.Versions.Count > 0 ? last.Versions[^1].Version : "", profile.Process.Host, (last.End - _points[0].Start).TotalSeconds),
            Health = new LiveHealth(broken.Length == 0 ? "healthy" : "degraded", broken),
            Summary = Summary(),
            Methods = rows,
            MethodsTotal = rows.Length,
            Stale = age > _window ? $"Nothing has been written since {last.End.ToLocalTime():yyyy-MM-dd HH:mm:ss}." : null,
        };
    }

    /// <summary>What was written since the last time; of a history that ended long ago, its end.</summary>
    private void Refresh()
    {
        try
        {
            DateTimeOffset? from = _points.Count > 0 ? _points[^1].Start : Newest() - _lookBack;
            HistoryPoint[] read = [.. _reader.Read(HistoryResolution.Interval, from)];
            _points.RemoveAll(old => read.Any(point => point.PeriodStart == old.PeriodStart));
            _points.AddRange(read);
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw CommandException.Input($"The history in '{directory}' cannot be read ({error.Message.TrimEnd('.')}).");
        }

        if (_points.Count == 0)
            throw CommandException.Input($"There is no history in '{directory}' yet; give the folder that HistoryOptions.Directory names, after the program has run for a while.");
        if (_points.Count > Points)
            _points.RemoveRange(0, _points.Count - Points);
    }

    private DateTimeOffset? Newest()
    {
        DateTimeOffset? newest = null;
        foreach (HistoryPoint day in _reader.Read(HistoryResolution.Day))
            newest = day.End;
        return newest;
    }

    private Snapshot Window() => Snapshot.Merge(Recent().Select(static point => point.Profile));

    private TimeSpan Covered() => Recent().Aggregate(TimeSpan.Zero, static (sum, point) => sum + point.Covered);

    private IEnumerable<HistoryPoint> Recent() => _points.Where(point => point.End > _points[^1].End - _window);

    private Dictionary<string, LiveFigure> Summary()
    {
        return new Dictionary<string, LiveFigure>
        {
            ["callsPerSecond"] = Figure(static point => point.Covered > TimeSpan.Zero ? point.Profile.Methods.Sum(static row => row.Calls) / point.Covered.TotalSeconds : null),
            ["errorRate"] = Figure(static point => point.Profile.Methods.Sum(static row => row.Calls) is > 0 and var calls ? (double)point.Profile.Methods.Sum(static row => row.Errors) / calls : null),
            ["cpu"] = Figure(static point => Gauge(point, "process.cpu.utilization")),
            ["memoryBytes"] = Figure(static point => Gauge(point, "process.memory.usage") ?? Gauge(point, "dotnet.process.memory.working_set")),
        };

        LiveFigure Figure(Func<HistoryPoint, double?> of)
        {
            double?[] values = [.. _points.Select(of)];
            return new LiveFigure(values[^1], values);
        }
    }

    private static double? Gauge(HistoryPoint point, string name) =>
        point.Metrics.Families.FirstOrDefault(family => family.Name == name)?.Series is { Count: > 0 } series ? series.Sum(static one => one.Value) : null;

    private static LiveMethod Row(MethodSnapshot row, Snapshot profile, TimeSpan covered)
    {
        double self = profile.Methods.Sum(static method => (double)(method.Time?.SelfNs ?? 0));
        double? share = self > 0 && row.Time is { } time ? time.SelfNs / self : null;
        LiveLimit[] limits = [.. (row.Thresholds ?? []).Select(static limit => new LiveLimit(limit.What, limit.Limit, limit.Actual, limit.Severity.ToString().ToLowerInvariant(), limit.Exceeded))];
        double errors = row.Calls == 0 ? 0 : (double)row.Errors / row.Calls;
        return new LiveMethod
        {
            Id = IdOf(row),
            Name = row.Name,
            Signature = row.Signature,
            File = row.File,
            Line = row.Line,
            Caller = row.Caller,
            Labels = row.Labels,
            CallsPerSecond = covered > TimeSpan.Zero ? row.Calls / covered.TotalSeconds : 0,
            ErrorRate = errors,
            P50Ns = row.Time?.P50Ns,
            P95Ns = row.Time?.P95Ns,
            P99Ns = row.Time?.P99Ns,
            MaxNs = row.Time?.MaxNs,
            SelfShare = share,
            AllocatedBytesPerSecond = row.Allocated is { } allocated && covered > TimeSpan.Zero ? allocated.TotalBytes / covered.TotalSeconds : null,
            Thresholds = limits,
            Score = limits.Count(static limit => limit.Exceeded) + errors + (share ?? 0),
        };
    }

    private static string IdOf(MethodSnapshot row) => $"{row.Kind} {row.Name} {row.Signature} {row.Caller} {string.Join(",", row.Labels ?? new Dictionary<string, string>())}";
}
