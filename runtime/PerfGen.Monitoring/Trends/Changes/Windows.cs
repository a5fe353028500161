namespace PerfGen.Monitoring.Trends.Changes;

/// <summary>A stretch of a series, and how many of its length are looked at.</summary>
internal readonly record struct Window(int Start, int Length, int Looks);

/// <summary>
/// The stretches in which a change is looked for: of 30 points as Hunter does, so that a rise and a fall soon after do not hide each other,
/// and of twice that, and so on up to the whole, so that small changes have many points to show in (the seeded intervals of Kovács, Bühlmann,
/// Li and Munk, 2023). Neighbours overlap by half.
/// </summary>
internal static class Windows
{
    public const int Smallest = 30;

    public static IEnumerable<Window> Of(int points)
    {
        int scales = 1;
        for (int length = Smallest; length < points; length *= 2)
            scales++;

        yield return new Window(0, points, scales);
        for (int length = Smallest; length < points; length *= 2)
        {
            int step = length / 2;
            int windows = (points - length + step - 1) / step + 1;
            for (int i = 0; i < windows; i++)
                yield return new Window(Math.Min(i * step, points - length), length, windows * scales);
        }
    }
}
