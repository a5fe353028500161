using System.Diagnostics.Tracing;
using BenchmarkDotNet.Engines;
using PerfGen.Snapshots;

namespace PerfGen.BenchmarkDotNet.Recording;

/// <summary>
/// Cuts the actual workload out of a benchmark process's profile: the engine announces each of its iterations, on the thread that
/// runs them and outside of what it times. Jitting, pilot, warm-up and overhead iterations lie before the first cut.
/// </summary>
internal sealed class WorkloadListener(string folder) : EventListener
{
    private Snapshot? _before;
    private Snapshot? _after;
    private long _operations;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == EngineEventSource.SourceName)
            EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        switch (eventData.EventId)
        {
            case EngineEventSource.WorkloadActualStartEventId:
                _before ??= Profiler.Snapshot();
                break;
            case EngineEventSource.WorkloadActualStopEventId:
                _after = Profiler.Snapshot();
                _operations += eventData.Payload is [long operations, ..] ? operations : 0;
                break;
            case EngineEventSource.BenchmarkStopEventId:
                Write();
                break;
        }
    }

    /// <summary>Writes the interval and starts anew. A benchmark must not fail because its profile cannot be written.</summary>
    public void Write()
    {
        if (_before is null || _after is null || _operations <= 0)
            return;

        try
        {
            ProfileFolder.Write(folder, _after - _before, _operations);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"PerfGen: the benchmark's profile could not be written to '{folder}' ({error.Message.TrimEnd('.')}); its breakdown stays empty.");
        }

        (_before, _after, _operations) = (null, null, 0);
    }
}
