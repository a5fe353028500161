using PerfGen.Cli.Rendering;

namespace PerfGen.Cli.Live;

/// <summary>A column of the table: what it shows, which key sorts by it, and how wide it is.</summary>
internal sealed record TopColumn(char Key, string Name, string Title, int Width, Func<LiveMethod, double?> Of, Func<LiveMethod, string> Write, Func<LiveMethod, bool>? IsBad = null)
{
    /// <summary>What the service thinks deserves a look first.</summary>
    public static readonly TopColumn Worst = new('w', "worst", "worst", 0, static row => row.Score, static _ => "");

    private static readonly TopColumn _calls = new('c', "calls", "calls/s", 9, static row => row.CallsPerSecond, static row => Rate(row.CallsPerSecond));
    private static readonly TopColumn _errors = new('e', "errors", "errors", 8, static row => row.ErrorRate, static row => row.ErrorRate > 0 ? Figures.Percent(row.ErrorRate) : "0", static row => row.ErrorRate > 0);
    private static readonly TopColumn _p50 = new('5', "p50", "p50", 9, static row => row.P50Ns, static row => Figures.Time(row.P50Ns), static row => IsBroken(row, "p50Ns"));
    private static readonly TopColumn _p95 = new('p', "p95", "p95", 9, static row => row.P95Ns, static row => Figures.Time(row.P95Ns), static row => IsBroken(row, "p95Ns"));
    private static readonly TopColumn _p99 = new('9', "p99", "p99", 9, static row => row.P99Ns, static row => Figures.Time(row.P99Ns), static row => IsBroken(row, "p99Ns"));
    private static readonly TopColumn _self = new('s', "self", "self", 8, static row => row.SelfShare, static row => row.SelfShare is { } share ? Figures.Percent(share) : Figures.Unknown);
    private static readonly TopColumn _allocation = new('a', "alloc", "alloc/s", 9, static row => row.AllocatedBytesPerSecond, static row => Figures.Size(row.AllocatedBytesPerSecond));

    public static IReadOnlyList<TopColumn> All { get; } = [Worst, _calls, _errors, _p50, _p95, _p99, _self, _allocation];

    /// <summary>The figures that a narrow terminal shows come first.</summary>
    private static readonly TopColumn[] _byImportance = [_p95, _calls, _errors, _self, _p99, _p50, _allocation];

    /// <summary>The figures for which there is room beside a name of thirty characters or more, in the order of the table.</summary>
    public static IReadOnlyList<TopColumn> For(int width)
    {
        var shown = new HashSet<TopColumn>();
        int left = width - 32;
        foreach (TopColumn column in _byImportance)
        {
            if (column.Width > left)
                break;
            left -= column.Width;
            shown.Add(column);
        }

        return [.. All.Where(shown.Contains)];
    }

    public static string Rate(double? perSecond) => perSecond switch
    {
        null => Figures.Unknown,
        >= 1e6 => $"{perSecond / 1e6:0.0}M",
        >= 1e4 => $"{perSecond / 1e3:0.0}k",
        >= 100 => $"{perSecond:N0}",
        _ => $"{perSecond:0.##}",
    };

    private static bool IsBroken(LiveMethod row, string what) => row.Thresholds?.Any(limit => limit.What == what && limit.Exceeded) ?? false;
}
