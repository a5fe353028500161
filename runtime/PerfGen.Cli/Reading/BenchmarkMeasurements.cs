using System.Text.Json;

namespace PerfGen.Cli.Reading;

/// <summary>The raw measurements of one benchmark, by launch, in ns per operation.</summary>
/// <remarks>
/// <c>Workload/Result</c> is the iteration with the overhead taken off and the upper outliers removed; <c>Workload/Actual</c> is as
/// it was. A launch without results is judged by its actual ones.
/// </remarks>
internal sealed class BenchmarkMeasurements
{
    private readonly SortedDictionary<long, (List<double> Results, List<double> Actual)> _launches = [];

    public static BenchmarkMeasurements Read(JsonElement benchmark)
    {
        var measurements = new BenchmarkMeasurements();
        foreach (JsonElement one in benchmark.Items("Measurements"))
        {
            string? stage = one.Text("IterationStage");
            if (one.Text("IterationMode") != "Workload" || stage is not ("Result" or "Actual"))
                continue;
            double operations = one.Number("Operations") ?? 0;
            if (one.Number("Nanoseconds") is not { } nanoseconds || operations <= 0)
                continue;

            long launch = (long)(one.Number("LaunchIndex") ?? 1);
            if (!measurements._launches.TryGetValue(launch, out (List<double> Results, List<double> Actual) lists))
                measurements._launches[launch] = lists = ([], []);
            (stage == "Result" ? lists.Results : lists.Actual).Add(nanoseconds / operations);
        }

        return measurements;
    }

    public void AddTo(Series series)
    {
        foreach ((List<double> results, List<double> actual) in _launches.Values)
        {
            series.Launches.Add([.. results.Count > 0 ? results : actual]);
            if (actual.Count > 0)
                series.Raw.Add([.. actual]);
        }
    }
}
