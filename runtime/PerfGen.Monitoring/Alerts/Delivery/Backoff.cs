namespace PerfGen.Monitoring.Alerts.Delivery;

/// <summary>
/// Pauses between attempts: doubled each time up to the longest, and half of each left to chance, so that many senders do not come back at one
/// moment.
/// </summary>
internal static class Backoff
{
    /// <param name="failures">Attempts that have failed, from 1.</param>
    /// <param name="first">The pause after the first.</param>
    /// <param name="longest">The longest pause.</param>
    /// <param name="chance">From 0 to below 1.</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest, double chance)
    {
        double doubled = first.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 30));
        double pause = Math.Min(doubled, longest.TotalSeconds);
        return TimeSpan.FromSeconds(pause / 2 + pause / 2 * chance);
    }
}
