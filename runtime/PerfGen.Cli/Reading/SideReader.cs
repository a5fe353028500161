using System.Text.Json;
using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Snapshots;

namespace PerfGen.Cli.Reading;

/// <summary>Reads one side of a comparison from whatever files there are.</summary>
internal static class SideReader
{
    public static Side Read(string label, IEnumerable<string> paths)
    {
        var reports = new List<(string File, BenchmarkReport Report)>();
        var snapshots = new List<Snapshot>();
        var others = new List<string>();
        foreach (InputFile file in InputFiles.Find(paths))
        {
            using JsonDocument document = Open(file.Path);
            if (BenchmarkReport.IsReport(document.RootElement))
                reports.Add((file.Path, ReadReport(file.Path, document.RootElement)));
            else if (document.RootElement.Text("schema") is { } schema && schema.StartsWith("perfgen.snapshot/", StringComparison.Ordinal))
                snapshots.Add(Parse(file.Path, document.RootElement.GetRawText()));
            else if (file.Named)
                throw CommandException.Input($"'{file.Path}' is neither a BenchmarkDotNet JSON report nor a PerfGen snapshot; name a '*-report-full.json' or a snapshot.");
            else
                others.Add(Path.GetFileName(file.Path));
        }

        if (reports.Count > 0 && snapshots.Count > 0)
            throw CommandException.Input($"'{label}' holds BenchmarkDotNet reports and PerfGen snapshots; name one kind, for they do not compare.");

        Side side = snapshots.Count > 0 ? OfSnapshots(label, snapshots) : OfReports(label, reports);
        if (others.Count > 0)
            side.Notes.Add($"'{label}': {others.Count} other JSON {(others.Count == 1 ? "file" : "files")} left out ({string.Join(", ", others.Take(3))}{(others.Count > 3 ? ", .." : "")}).");
        return side.Rows.Count > 0
            ? side
            : throw CommandException.Input($"'{label}' holds no benchmark and no profiled method; run the benchmarks with '--exporters json', or name another place.");
    }

    public static JsonDocument Open(string path)
    {
        try
        {
            return JsonText.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException error)
        {
            throw CommandException.Input($"'{path}' is no JSON (line {error.LineNumber + 1}); was the run broken off? Run it again, or leave the file out.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Input($"'{path}' cannot be read ({error.Message.TrimEnd('.')}); name a file that can.");
        }
    }

    public static Snapshot Parse(string path, string json)
    {
        try
        {
            return Snapshot.Parse(json);
        }
        catch (FormatException error)
        {
            throw CommandException.Input($"'{path}': {error.Message}");
        }
    }

    private static BenchmarkReport ReadReport(string path, JsonElement root)
    {
        try
        {
            return BenchmarkReport.Read(root);
        }
        catch (InvalidOperationException error)
        {
            // Text that is no text: half of a surrogate pair, escaped.
            throw CommandException.Input($"'{path}' holds a text that cannot be read ({error.Message.TrimEnd('.')}); run it again, or leave the file out.");
        }
    }

    private static Side OfSnapshots(string label, List<Snapshot> snapshots)
    {
        var side = new Side(label, SideKind.Profiles);
        foreach (Snapshot snapshot in snapshots)
            SnapshotRows.AddTo(side, snapshot);
        return side;
    }

    /// <summary>
    /// One run often leaves several reports of different detail, and files get copied: of each benchmark of a run the richest counts,
    /// once, or one launch would pass for two.
    /// </summary>
    private static Side OfReports(string label, List<(string File, BenchmarkReport Report)> reports)
    {
        var side = new Side(label, SideKind.Benchmarks);
        side.Hosts.AddRange(reports.Select(static one => one.Report.Host));
        IEnumerable<Series> richest = reports
            .SelectMany(static one => one.Report.Benchmarks.Select(series => (one.File, one.Report.Title, Series: series)))
            .GroupBy(static one => (one.Title, one.Series.Key, Fingerprint(one.Series)))
            .Select(static group => group.MaxBy(static one => Detail(one.Series)).Series);
        foreach (Series series in richest)
            side.Add(series);
        return side;
    }

    /// <summary>The same in every report of one run, whatever its detail: the fastest iteration.</summary>
    private static double Fingerprint(Series series) =>
        series.HasTimes ? Math.Round(series.Iterations.Min(), 3, MidpointRounding.ToEven) : -1;

    private static int Detail(Series series) =>
        (series.Methods.Count > 0 ? 4 : 0) + (series.LaunchesAreKnown ? 2 : 0) + (series.Bytes.Count > 0 ? 1 : 0);
}
