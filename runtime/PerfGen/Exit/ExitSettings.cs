namespace PerfGen.Exit;

/// <summary>What to write when the process ends: from the environment, and from <see cref="Profiler.ReportOnExit"/>.</summary>
internal sealed class ExitSettings
{
    private readonly string? _report = NullIfEmpty(Environment.GetEnvironmentVariable("PERFGEN_REPORT"));
    private bool _requested;

    public static ExitSettings Current { get; } = new();

    /// <summary>Where the snapshot goes; null for nowhere.</summary>
    public string? SnapshotPath { get; } = NullIfEmpty(Environment.GetEnvironmentVariable("PERFGEN_SNAPSHOT"))
        ?.Replace("{pid}", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The format of the report as the environment or the program asks for it; null for none.</summary>
    public string? Report => _report ?? (_requested ? ReportFormats.Table : null);

    public bool SomethingToDo => SnapshotPath is not null || Report is not (null or ReportFormats.None);

    public void RequestReport() => _requested = true;

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
