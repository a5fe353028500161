namespace PerfGen.Tests.Measuring;

/// <summary>Finds the row of a series in a snapshot.</summary>
internal static class Rows
{
    public static MethodSnapshot Row(this Snapshot snapshot, Probe probe) => snapshot.RowOrNull(probe)
        ?? throw new InvalidOperationException($"The snapshot has no row for {probe}.");

    public static MethodSnapshot? RowOrNull(this Snapshot snapshot, Probe probe) => snapshot.Methods.SingleOrDefault(row =>
        row.Kind == probe.Kind && row.Name == probe.Name && row.Signature == probe.Signature);

    public static MethodSnapshot Row(this Probe probe) => Profiler.Snapshot().Row(probe);

    /// <summary>For calls that complete on another thread: waits until so many have been recorded.</summary>
    public static MethodSnapshot RowAfter(this Probe probe, long calls)
    {
        Patience.Until(() => Profiler.Snapshot().RowOrNull(probe)?.Calls >= calls);
        return probe.Row();
    }
}
