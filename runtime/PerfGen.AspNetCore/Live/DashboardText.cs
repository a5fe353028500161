using System.Text.Json;
using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Json;

namespace PerfGen.AspNetCore.Live;

/// <summary>
/// The dashboard's answer, serialised once per interval for everyone. Only <c>canChange</c> differs from caller to caller; so it
/// is written last, behind the shared text.
/// </summary>
internal sealed class DashboardText(Func<DateTimeOffset, ApplicationInfo> application, double intervalSeconds)
{
    /// <summary>Rows in the answer; <c>methodsTotal</c> tells of the others.</summary>
    public const int MaxMethods = 2000;

    private const int MaxFindings = 200;
    private const int MaxTrends = 12;

    public static ReadOnlyMemory<byte> Ending(bool canChange) => canChange ? ",\"canChange\":true}"u8.ToArray() : ",\"canChange\":false}"u8.ToArray();

    /// <summary>Everything but the ending.</summary>
    public byte[] Write(LiveView view)
    {
        byte[] whole = JsonSerializer.SerializeToUtf8Bytes(Answer(view), LiveJsonContext.Default.DashboardAnswer);
        return whole[..^1];
    }

    private DashboardAnswer Answer(LiveView view) => new()
    {
        Now = view.Now,
        Application = application(view.Now),
        Live = view.Live,
        IntervalSeconds = intervalSeconds,
        Health = view.Health,
        Summary = SummarySeriesOf.All(view.Summaries),
        Methods = [.. view.Rows.Take(MaxMethods)],
        MethodsTotal = view.Rows.Count,
        Alerts = [.. view.Findings.Alerts.Take(MaxFindings)],
        Recommendations = [.. view.Findings.Recommendations.Take(MaxFindings)],
        Trends = [.. view.Findings.Trends.Take(MaxTrends)],
        Caches = [.. view.Findings.Caches.Take(MaxFindings)],
        Instrumentation = new InstrumentationInfo(view.Interval?.Profile.Instrumentation.PercentOfRun ?? 0),
    };
}
