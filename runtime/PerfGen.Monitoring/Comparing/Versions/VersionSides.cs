using PerfGen.Monitoring.Comparing.Sides;
using PerfGen.Monitoring.Trends;

namespace PerfGen.Monitoring.Comparing.Versions;

/// <summary>A version's part of a history as a side of a comparison: a process is a launch, blocks of its time are its iterations.</summary>
internal static class VersionSides
{
    public static Side Of(string version, IEnumerable<Observation> observations)
    {
        var side = new Side(version, SideKind.History);
        var launches = observations
            .Where(one => one.Version == version)
            .SelectMany(static one => one.Values.Select(value => (one.Launch, one.Time, Value: value)))
            .Where(static one => one.Value.Weight > 0 && FieldBadness.Of(one.Value.Id) == Badness.Up)
            .GroupBy(static one => (one.Value.Id, one.Launch));
        foreach (var launch in launches)
        {
            SeriesId id = launch.Key.Id;
            var series = new Series { Key = KeyOf(id), Family = id.Field };
            series.Launches.Add(TimeBlocks.Means([.. launch.OrderBy(static one => one.Time).Select(static one => one.Value)]));
            side.Add(series);
        }

        return side;
    }

    public static RowKey KeyOf(SeriesId id) => new($"{id.Source}:{id.Name}", $"{id.Field}{{{id.Labels}}}");
}
