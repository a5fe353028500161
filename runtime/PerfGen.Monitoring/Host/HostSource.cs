namespace PerfGen.Monitoring.Host;

/// <summary>Where the figures of machine and process come from. What is not available is null or empty, never zero. Any thread; nothing throws.</summary>
internal abstract class HostSource
{
    public abstract CpuTimes? Cpu();

    public abstract MemoryReading? Memory();

    /// <summary>Bytes read and written, for each disk.</summary>
    public virtual IReadOnlyList<Traffic> Disks() => [];

    /// <summary>Bytes received and sent, for each interface that is not the machine's own loop.</summary>
    public abstract IReadOnlyList<Traffic> Networks();

    public abstract ProcessReading Process();

    /// <summary>File descriptors or, on Windows, handles of the process. They are counted: the more there are, the longer it takes.</summary>
    public abstract long? OpenHandles();

    /// <summary>Null where there is none.</summary>
    public virtual ContainerReading? Container() => null;

    /// <summary>The source of this operating system; null where there is none.</summary>
    public static HostSource? OfThisMachine() =>
        OperatingSystem.IsLinux() ? new Linux.LinuxHost("/")
        : OperatingSystem.IsWindows() ? new Windows.WindowsHost()
        : null;
}
