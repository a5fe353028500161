using System.Diagnostics.Metrics;

namespace PerfGen.Monitoring.Host;

/// <summary>
/// The machine and the process as standard instruments of the meter <c>PerfGen.Host</c>, under the names of OpenTelemetry's semantic
/// conventions: for the collector, and for anyone else who listens. What .NET's own meter <c>System.Runtime</c> tells is not told again.
/// </summary>
internal sealed class HostMeter : IDisposable
{
    public const string Name = "PerfGen.Host";

    /// <summary>Several instruments share a reading.</summary>
    private static readonly TimeSpan _sameCollection = TimeSpan.FromMilliseconds(100);

    /// <summary>A service with ten thousand connections has as many handles to be counted.</summary>
    private static readonly TimeSpan _handlesFor = TimeSpan.FromSeconds(10);

    private readonly Meter _meter;
    private readonly TimeProvider _time;
    private readonly Cached<CpuTimes?> _cpu;
    private readonly Cached<MemoryReading?> _memory;
    private readonly Cached<IReadOnlyList<Traffic>> _disks;
    private readonly Cached<IReadOnlyList<Traffic>> _networks;
    private readonly Cached<ProcessReading> _process;
    private readonly Cached<long?> _handles;
    private readonly Cached<ContainerReading?> _container;
    private readonly Utilization _machineShare;
    private readonly Utilization _processShare;
    private readonly DateTimeOffset _processStart;
    private readonly long _created;
    private readonly double _processors = Environment.ProcessorCount;

    /// <param name="source">Where the figures come from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="name">Of tests, which are not to hear of each other's.</param>
    public HostMeter(HostSource source, TimeProvider time, string name = Name)
    {
        _time = time;
        _meter = new Meter(name);
        _created = time.GetTimestamp();
        _cpu = new(source.Cpu, time, _sameCollection);
        _memory = new(source.Memory, time, _sameCollection);
        _disks = new(source.Disks, time, _sameCollection);
        _networks = new(source.Networks, time, _sameCollection);
        _process = new(source.Process, time, _sameCollection);
        _handles = new(source.OpenHandles, time, _handlesFor);
        _container = new(source.Container, time, _sameCollection);
        _machineShare = new(time);
        _processShare = new(time);
        _processStart = Snapshots.ProcessIdentity.StartedAt;
        CreateSystem();
        CreateProcess();
        CreateContainer();
    }

    public void Dispose() => _meter.Dispose();

    private void CreateSystem()
    {
        _meter.CreateObservableGauge("system.uptime", static () => Environment.TickCount64 / 1000.0, "s", "The time the machine has been running.");
        _meter.CreateObservableCounter(
            "system.cpu.time",
            () => _cpu.Value?.Modes.Select(static mode => Tagged(mode.Seconds, "cpu.mode", mode.Mode)) ?? [],
            "s",
            "Processor time of the machine, all processors together, by mode.");
        _meter.CreateObservableGauge(
            "system.cpu.utilization",
            () => One(_cpu.Value is { } cpu ? _machineShare.Share(cpu.Busy, cpu.Total) : null),
            "1",
            "The share of the machine's processor time since the last reading that was neither idle nor waiting for disks.");
        _meter.CreateObservableUpDownCounter(
            "system.memory.usage",
            () => _memory.Value?.States.Select(static state => Tagged(state.Bytes, "system.memory.state", state.State)) ?? [],
            "By",
            "Physical memory of the machine by state.");
        _meter.CreateObservableUpDownCounter("system.memory.limit", () => One(_memory.Value?.Total), "By", "Physical memory of the machine.");
        _meter.CreateObservableGauge(
            "system.memory.utilization",
            () => One(_memory.Value is { Available: { } available, Total: > 0 } memory ? 1 - (double)available / memory.Total : (double?)null),
            "1",
            "The share of the machine's memory that is not available to programs.");
        _meter.CreateObservableCounter("system.disk.io", () => Moved(_disks.Value, "system.device", "disk.io.direction", "read", "write"), "By", "Bytes that each disk read and wrote.");
        _meter.CreateObservableCounter(
            "system.network.io",
            () => Moved(_networks.Value, "network.interface.name", "network.io.direction", "receive", "transmit"),
            "By",
            "Bytes that each network interface received and sent.");
        _meter.CreateObservableUpDownCounter("system.filesystem.usage", FileSystem, "By", "Space of the file system that holds the program, by state.");
    }

    private void CreateProcess()
    {
        _meter.CreateObservableGauge("process.uptime", () => (_time.GetUtcNow() - _processStart).TotalSeconds, "s", "The time the process has been running.");
        _meter.CreateObservableGauge(
            "process.cpu.utilization",
            () => One(_processShare.Share(
                Environment.CpuUsage.TotalTime.TotalSeconds,
                _time.GetElapsedTime(_created).TotalSeconds * Math.Min(_processors, _container.Value?.CpuLimit ?? _processors))),
            "1",
            "The share of the processor time that the process may use, since the last reading; a container's limit is respected.");
        _meter.CreateObservableUpDownCounter("process.memory.virtual", () => One(_process.Value.VirtualBytes), "By", "Virtual memory of the process.");
        _meter.CreateObservableCounter(
            "process.disk.io",
            () => _process.Value is { ReadBytes: { } read, WrittenBytes: { } written }
                ? [Tagged(read, "disk.io.direction", "read"), Tagged(written, "disk.io.direction", "write")]
                : Array.Empty<Measurement<long>>(),
            "By",
            "Bytes that the process caused disks to read and write.");
        _meter.CreateObservableUpDownCounter("process.thread.count", () => One(_process.Value.Threads), "{thread}", "Threads of the process.");
        if (OperatingSystem.IsWindows())
            _meter.CreateObservableUpDownCounter("process.windows.handle.count", () => One(_handles.Value), "{handle}", "Handles that the process holds.");
        else
            _meter.CreateObservableUpDownCounter("process.unix.file_descriptor.count", () => One(_handles.Value), "{file_descriptor}", "File descriptors that the process holds.");
    }

    private void CreateContainer()
    {
        _meter.CreateObservableCounter("container.cpu.time", () => One(_container.Value?.CpuSeconds), "s", "Processor time of the container.");
        _meter.CreateObservableUpDownCounter("container.memory.usage", () => One(_container.Value?.MemoryUsed), "By", "Memory that the container uses, without page cache that can be given back.");
        _meter.CreateObservableUpDownCounter(
            "container.memory.available",
            () => One(_container.Value is { MemoryLimit: { } limit, MemoryUsed: { } used } ? Math.Max(0, limit - used) : (long?)null),
            "By",
            "Memory that the container may still take before its limit; absent without one.");
    }

    private static IEnumerable<Measurement<long>> FileSystem()
    {
        try
        {
            var drive = new DriveInfo(AppContext.BaseDirectory);
            long free = drive.AvailableFreeSpace, total = drive.TotalSize;
            return
            [
                Tagged(total - drive.TotalFreeSpace, "system.filesystem.state", "used"),
                Tagged(free, "system.filesystem.state", "free"),
                Tagged(drive.TotalFreeSpace - free, "system.filesystem.state", "reserved"),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<Measurement<long>> Moved(IReadOnlyList<Traffic> devices, string deviceKey, string directionKey, string inwards, string outwards)
    {
        foreach (Traffic device in devices)
        {
            KeyValuePair<string, object?> name = new(deviceKey, device.Device);
            yield return new Measurement<long>(device.In, name, new(directionKey, inwards));
            yield return new Measurement<long>(device.Out, name, new(directionKey, outwards));
        }
    }

    private static Measurement<T> Tagged<T>(T value, string key, string tag)
        where T : struct => new(value, new KeyValuePair<string, object?>(key, tag));

    private static IEnumerable<Measurement<T>> One<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];
}
