using PerfGen.Monitoring.Alerts.Values;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>A method with limits: its window, and an alert for each kind of limit.</summary>
internal sealed class PromisedSeries(ProfileWindow window, IReadOnlyList<PromisedLimit> limits, int version, MethodSnapshot row)
{
    private int _version = version;
    private int _known = row.Thresholds?.Count ?? 0;

    public ProfileWindow Window { get; } = window;

    public IReadOnlyList<PromisedLimit> Limits { get; private set; } = limits;

    /// <summary>The number of the evaluation that last found it among the series of an interval.</summary>
    public long FoundIn { get; set; }

    /// <summary>A limit joins the row when its first value is known: allocations may come later than times.</summary>
    public bool IsCurrent(int version, MethodSnapshot row) => _version == version && _known == (row.Thresholds?.Count ?? 0);

    public void Update(IReadOnlyList<PromisedLimit> limits, int version, MethodSnapshot row) =>
        (Limits, _version, _known) = (limits, version, row.Thresholds?.Count ?? 0);
}

/// <summary>A kind of limit on one method, with the alert about it.</summary>
internal sealed record PromisedLimit(string What, PromisedValue? Warning, PromisedValue? Critical, AlertState Alert);

/// <summary>A limit, and whether it took the place of the code's.</summary>
internal readonly record struct PromisedValue(double Limit, bool IsOverride);
