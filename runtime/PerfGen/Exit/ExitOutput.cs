using PerfGen.Reporting;
using PerfGen.Snapshots;

namespace PerfGen.Exit;

/// <summary>
/// Writes the report and the snapshot file. May be told several times; it writes again only if more was recorded since. What goes
/// wrong is one line on standard error, and never an exception: the process is not ours.
/// </summary>
internal static class ExitOutput
{
    private static readonly Lock _writing = new();
    private static long _writtenCalls = -1;

    public static void Write()
    {
        lock (_writing)
        {
            try
            {
                Snapshot snapshot = Profiler.Snapshot();
                long calls = snapshot.Methods.Sum(static row => row.Calls);
                if (calls == _writtenCalls)
                    return;

                _writtenCalls = calls;
                WriteReport(snapshot);
                WriteSnapshot(snapshot);
            }
#pragma warning disable CA1031 // A profiler never breaks its host.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Complain($"the profile could not be written: {error.Message}");
            }
        }
    }

    private static void WriteReport(Snapshot snapshot)
    {
        switch (ExitSettings.Current.Report?.Trim().ToLowerInvariant())
        {
            case null or ReportFormats.None:
                break;
            case ReportFormats.Table:
                snapshot.WriteTable(Console.Error);
                break;
            case ReportFormats.Markdown:
                snapshot.WriteMarkdown(Console.Error);
                break;
            case ReportFormats.Json:
                Console.Error.WriteLine(snapshot.ToJson());
                break;
            default:
                Complain($"PERFGEN_REPORT is '{ExitSettings.Current.Report}'; set it to table, markdown, json or none. No report was printed.");
                break;
        }
    }

    private static void WriteSnapshot(Snapshot snapshot)
    {
        if (ExitSettings.Current.SnapshotPath is not { } path)
            return;

        try
        {
            SnapshotFile.Write(snapshot, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Complain($"PERFGEN_SNAPSHOT: the snapshot could not be written to '{path}' ({error.Message.TrimEnd('.')}); name a file in a folder that can be written.");
        }
    }

    private static void Complain(string sentence)
    {
        try
        {
            Console.Error.WriteLine("PerfGen: " + sentence);
        }
        catch (IOException)
        {
            // Standard error is closed: there is nobody to tell.
        }
    }
}
