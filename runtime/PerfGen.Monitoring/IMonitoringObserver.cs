namespace PerfGen.Monitoring;

/// <summary>
/// Is given every interval, in order and one at a time, on the monitor's own thread. It must not wait long: the next
/// collection waits for it. One that throws is logged once, and goes on being called.
/// </summary>
public interface IMonitoringObserver
{
    /// <summary>Looks at an interval, which never changes afterwards and may be kept.</summary>
    void Observe(MonitoringInterval interval);
}
