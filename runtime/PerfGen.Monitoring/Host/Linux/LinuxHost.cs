namespace PerfGen.Monitoring.Host.Linux;

/// <summary>Reads what the kernel tells in <c>/proc</c> and in the folders of control groups.</summary>
/// <param name="root"><c>/</c>, or where a test has put files.</param>
internal sealed class LinuxHost(string root) : HostSource
{
    private readonly ControlGroups _groups = new(
        root, TextFile.Read(Path.Join(root, "proc/self/cgroup")) ?? "", TextFile.Read(Path.Join(root, "proc/self/mountinfo")) ?? "");

    public override CpuTimes? Cpu() => Read("proc/stat") is { } text ? ProcStat.Parse(text) : null;

    public override MemoryReading? Memory() => Read("proc/meminfo") is { } text ? MemInfo.Parse(text) : null;

    public override IReadOnlyList<Traffic> Disks() => Read("proc/diskstats") is { } text ? DiskStats.Parse(text, IsWholeDisk) : [];

    public override IReadOnlyList<Traffic> Networks() => Read("proc/self/net/dev") is { } text ? NetDev.Parse(text) : [];

    public override ProcessReading Process()
    {
        string? io = Read("proc/self/io"), status = Read("proc/self/status");
        return new ProcessReading
        {
            ReadBytes = io is null ? null : Fields.Behind(io, "read_bytes"),
            WrittenBytes = io is null ? null : Fields.Behind(io, "write_bytes"),
            Threads = status is null ? null : Fields.Behind(status, "Threads"),
            VirtualBytes = status is null ? null : Fields.Behind(status, "VmSize") * 1024,
        };
    }

    public override long? OpenHandles() => CountFiles("proc/self/fd");

    public override ContainerReading? Container() => _groups.Read();

    private string? Read(string path) => TextFile.Read(Path.Join(root, path));

    /// <summary>The kernel lists whole disks, and below them their partitions.</summary>
    private bool IsWholeDisk(string name) => Directory.Exists(Path.Join(root, "sys/block", name.Replace('/', '!')));

    private long? CountFiles(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Join(root, folder)).LongCount();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
