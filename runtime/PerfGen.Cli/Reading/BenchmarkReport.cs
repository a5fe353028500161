using System.Text.Json;
using PerfGen.Monitoring.Comparing.Sides;

namespace PerfGen.Cli.Reading;

/// <summary>One JSON report of BenchmarkDotNet, 0.12 to 0.15, of any detail.</summary>
/// <param name="Title">The run it belongs to, with its time; the same run may have left several reports.</param>
/// <param name="Host">Where it ran.</param>
/// <param name="Benchmarks">In the order of the file.</param>
internal sealed record BenchmarkReport(string Title, HostIdentity Host, IReadOnlyList<Series> Benchmarks)
{
    public static bool IsReport(JsonElement root) => root.Child("Benchmarks") is { ValueKind: JsonValueKind.Array };

    public static BenchmarkReport Read(JsonElement root)
    {
        var seen = new Dictionary<RowKey, int>();
        var rows = new List<Series>();
        foreach (JsonElement benchmark in root.Items("Benchmarks"))
        {
            Series series = ReadBenchmark(benchmark);
            // Overloads and equal parameter texts share a name; their order in the file is all that tells them apart.
            seen[series.Key] = seen.GetValueOrDefault(series.Key) + 1;
            rows.Add(seen[series.Key] == 1 ? series : Renamed(series, seen[series.Key]));
        }

        return new BenchmarkReport(root.Text("Title") ?? "", ReadHost(root), rows);
    }

    private static HostIdentity ReadHost(JsonElement root)
    {
        if (root.Child("HostEnvironmentInfo") is not { } host)
            return HostIdentity.Of(null, null, null, null, null, null);

        return HostIdentity.Of(
            host.Text("ProcessorName"), host.Text("LogicalCoreCount"), host.Text("OsVersion"),
            host.Text("Architecture"), host.Text("RuntimeVersion"), host.Text("Configuration"));
    }

    private static Series ReadBenchmark(JsonElement benchmark)
    {
        string type = benchmark.Text("Type") ?? "";
        string space = benchmark.Text("Namespace") is { Length: > 0 } named ? named + "." : "";
        string parameters = benchmark.Text("Parameters") is { Length: > 0 } text ? $"({text})" : "";
        var series = new Series
        {
            Key = new RowKey(
                benchmark.Text("FullName") ?? $"{space}{type}.{benchmark.Text("Method") ?? "?"}{parameters}",
                JobName.Of(benchmark.Text("DisplayInfo"))),
            Family = space + type,
        };

        BenchmarkMeasurements.Read(benchmark).AddTo(series);
        if (!series.HasTimes && benchmark.Child("Statistics") is { } statistics)
            UseStatistics(series, statistics);
        if (benchmark.Child("Memory")?.Number("BytesAllocatedPerOperation") is >= 0 and var bytes)
            series.Bytes.Add(bytes);
        if (benchmark.Child("PerfGen") is { } profile)
            series.Methods.Add([.. profile.Items("methods").Select(ReadMethod)]);
        return series;
    }

    /// <summary>What a brief report has: the results of all launches in one list.</summary>
    private static void UseStatistics(Series series, JsonElement statistics)
    {
        double[] values = [.. statistics.Items("OriginalValues").Select(JsonValues.AsNumber).OfType<double>()];
        if (values.Length == 0 && statistics.Number("Median") is { } median)
            values = [median];
        if (values.Length == 0)
            return;

        series.Launches.Add(values);
        series.LaunchesAreKnown = false;
    }

    private static MethodShare ReadMethod(JsonElement method) => new(
        method.Text("name") ?? "?", method.Number("callsPerOperation") ?? 0, method.Number("selfNsPerOperation") ?? 0, method.Number("bytesPerOperation"));

    private static Series Renamed(Series series, int ordinal)
    {
        var renamed = new Series { Key = series.Key with { Name = $"{series.Key.Name} #{ordinal}" }, Family = series.Family };
        renamed.Add(series);
        return renamed;
    }
}
