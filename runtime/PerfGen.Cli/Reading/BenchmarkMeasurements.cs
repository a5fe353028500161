using System.Text.Json;
using PerfGen.Monitoring.Comparing.Sides;

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
            if (ReadOne(one) is not { } measured)
                continue;

            if (!measurements._launches.TryGetValue(measured.Launch, out (List<double> Results, List<double> Actual) lists))
                measurements._launches[measured.Launch] = lists = ([], []);
            (measured.IsResult ? lists.Results : lists.Actual).Add(measured.NsPerOperation);
        }

        return measurements;
    }

    /// <summary>Goes over the members once: a suite has a million of them. Null for what is not measured workload.</summary>
    private static (long Launch, bool IsResult, double NsPerOperation)? ReadOne(JsonElement one)
    {
        if (one.ValueKind != JsonValueKind.Object)
            return null;

        bool workload = false, result = false, actual = false;
        double operations = 0;
        double? nanoseconds = null, launch = null;
        foreach (JsonProperty member in one.EnumerateObject())
        {
            JsonElement value = member.Value;
            if (member.NameEquals("IterationMode"u8))
                workload = value.ValueKind == JsonValueKind.String && value.ValueEquals("Workload"u8);
            else if (member.NameEquals("IterationStage"u8) && value.ValueKind == JsonValueKind.String)
                (result, actual) = (value.ValueEquals("Result"u8), value.ValueEquals("Actual"u8));
            else if (member.NameEquals("LaunchIndex"u8))
                launch = value.AsNumber();
            else if (member.NameEquals("Operations"u8))
                operations = value.AsNumber() ?? 0;
            else if (member.NameEquals("Nanoseconds"u8))
                nanoseconds = value.AsNumber();
        }

        return workload && (result || actual) && operations > 0 && nanoseconds is { } time
            ? ((long)(launch ?? 1), result, time / operations)
            : null;
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
