using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Shifts;

/// <summary>Finds the moments at which many series changed together, and marks their changes as those of one shift.</summary>
internal static class ShiftSearch
{
    /// <summary>Fewer methods and instruments may change together because one calls the other.</summary>
    public const int FewestMoved = 5;

    /// <summary>Of those that have points on both sides.</summary>
    public const double SmallestShare = 0.5;

    /// <summary>Changes so many points apart are of one moment: no place of a change is surer than that.</summary>
    private const double TolerancePoints = 3;

    public static TrendReport Apart(SeriesTrend[] trends, IReadOnlyList<VersionStart> versions, TrendOptions options)
    {
        double[] spacings = [.. trends.Where(static trend => trend.Points.Count > 1).Select(Spacing)];
        if (spacings.Length == 0)
            return new TrendReport(trends, []);

        TimeSpan width = TimeSpan.FromSeconds(Quantiles.Median(spacings) * 2 * TolerancePoints);
        List<Member> open =
        [
            .. trends.SelectMany(static (trend, series) => trend.Changes.Select((change, i) => new Member(series, i, EntityOf(trend, series), change))).OrderBy(static one => one.Change.Time),
        ];
        var shifts = new List<(EnvironmentShift Shift, Member[] Members)>();
        while (Densest(open, width) is { Length: > 0 } members)
        {
            if (Shift(members, trends, versions, width, options) is not { } shift)
                break;
            shifts.Add((shift, members));
            open.RemoveAll(members.Contains);
        }

        shifts.Sort(static (a, b) => a.Shift.Time.CompareTo(b.Shift.Time));
        return new TrendReport(Marked(trends, shifts), [.. shifts.Select(static one => one.Shift)]);
    }

    private readonly record struct Member(int Series, int Index, (string, string, string) Entity, ChangePoint Change);

    /// <summary>The percentiles of one method are no witnesses of each other.</summary>
    private static (string, string, string) EntityOf(SeriesTrend trend, int series) =>
        trend.Id is { } id ? (id.Source, id.Name, id.Labels) : ("", series.ToString(System.Globalization.CultureInfo.InvariantCulture), "");

    private static double Spacing(SeriesTrend trend) =>
        (trend.Points[^1].Time - trend.Points[0].Time).TotalSeconds / (trend.Points.Count - 1);

    private static Member[] Densest(List<Member> open, TimeSpan width)
    {
        (int start, int end, int most) = (0, 0, 0);
        for (int first = 0, last = 0; first < open.Count; first++)
        {
            while (last < open.Count && open[last].Change.Time - open[first].Change.Time <= width)
                last++;
            int entities = open.GetRange(first, last - first).Select(static one => one.Entity).Distinct().Count();
            if (entities > most)
                (start, end, most) = (first, last, entities);
        }

        return [.. open.GetRange(start, end - start)];
    }

    private static EnvironmentShift? Shift(Member[] members, SeriesTrend[] trends, IReadOnlyList<VersionStart> versions, TimeSpan width, TrendOptions options)
    {
        DateTimeOffset middle = members[members.Length / 2].Change.Time;
        int moved = Entities(members), known = trends.Select((trend, i) => (trend, i))
            .Where(one => one.trend.Points.Count(point => point.Time < middle) >= options.MinimumSegment && one.trend.Points.Count(point => point.Time >= middle) >= options.MinimumSegment)
            .Select(static one => EntityOf(one.trend, one.i)).Distinct().Count();
        if (moved < FewestMoved || moved < SmallestShare * known)
            return null;

        int worse = Entities([.. members.Where(one => trends[one.Series].Badness == (one.Change.IsUp ? Badness.Up : Badness.Down))]);
        double[] changes = [.. members.Select(static one => one.Change.Change).OfType<double>()];
        string? version = versions.Where(one => (one.Time - middle).Duration() <= width).Select(static one => one.Version).LastOrDefault();
        return new EnvironmentShift(middle, moved, known, worse, changes.Length == 0 ? null : Quantiles.Median(changes), version);
    }

    private static int Entities(Member[] members) => members.Select(static one => one.Entity).Distinct().Count();

    private static SeriesTrend[] Marked(SeriesTrend[] trends, List<(EnvironmentShift Shift, Member[] Members)> shifts)
    {
        SeriesTrend[] marked = [.. trends];
        for (int i = 0; i < shifts.Count; i++)
        {
            foreach (Member member in shifts[i].Members)
            {
                ChangePoint[] changes = [.. marked[member.Series].Changes];
                changes[member.Index] = changes[member.Index] with { Shift = i };
                marked[member.Series] = marked[member.Series] with { Changes = changes };
            }
        }

        return marked;
    }
}
