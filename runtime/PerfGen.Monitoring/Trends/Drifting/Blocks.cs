using PerfGen.Monitoring.Statistics;

namespace PerfGen.Monitoring.Trends.Drifting;

/// <summary>Hours since the first point and values, thinned to a number of which all pairs can be looked at.</summary>
internal readonly record struct Blocks(double[] Hours, double[] Values)
{
    /// <summary>All pairs of these are a few ten thousand; a slope that needs more points to show is not worth showing.</summary>
    public const int Usual = 300;

    /// <summary>Of more points than the most, neighbours are put together and stand as their medians: the order is what the test needs.</summary>
    public static Blocks Of(ReadOnlySpan<TrendPoint> points, int most = Usual)
    {
        int blocks = Math.Min(points.Length, most);
        double[] hours = new double[blocks], values = new double[blocks], members = new double[points.Length / blocks + 1];
        DateTimeOffset start = points[0].Time;
        for (int block = 0; block < blocks; block++)
        {
            int from = (int)((long)block * points.Length / blocks), to = (int)((long)(block + 1) * points.Length / blocks);
            for (int i = from; i < to; i++)
            {
                hours[block] += (points[i].Time - start).TotalHours / (to - from);
                members[i - from] = points[i].Value;
            }

            values[block] = RobustScale.MedianOf(members.AsSpan(0, to - from));
        }

        return new Blocks(hours, values);
    }
}
