using System.Net.NetworkInformation;
using System.Runtime.InteropServices;

namespace PerfGen.Monitoring.Host.Windows;

/// <summary>Asks the Windows API. What disks move is told to administrators only, and so is absent.</summary>
internal sealed partial class WindowsHost : HostSource
{
    private const double TicksPerSecond = 1e7;

    public override CpuTimes? Cpu()
    {
        if (GetSystemTimes(out long idle, out long kernel, out long user) == 0)
            return null;

        // The kernel's time includes that of doing nothing.
        return new CpuTimes([("user", user / TicksPerSecond), ("system", Math.Max(0, kernel - idle) / TicksPerSecond), ("idle", idle / TicksPerSecond)]);
    }

    public override MemoryReading? Memory()
    {
        var status = new MemoryStatus { Length = (uint)Marshal.SizeOf<MemoryStatus>() };
        if (GlobalMemoryStatusEx(ref status) == 0)
            return null;

        long total = (long)status.TotalPhysical, available = (long)status.AvailablePhysical;
        return new MemoryReading(total, available, [("used", total - available), ("free", available)]);
    }

    public override IReadOnlyList<Traffic> Networks()
    {
        try
        {
            return
            [
                .. NetworkInterface.GetAllNetworkInterfaces()
                    .Where(static one => one.NetworkInterfaceType != NetworkInterfaceType.Loopback && one.OperationalStatus == OperationalStatus.Up)
                    .Select(static one => (one.Name, Moved: one.GetIPStatistics()))
                    .Select(static one => new Traffic(one.Name, one.Moved.BytesReceived, one.Moved.BytesSent)),
            ];
        }
        catch (Exception error) when (error is NetworkInformationException or PlatformNotSupportedException)
        {
            return [];
        }
    }

    public override ProcessReading Process()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new ProcessReading { Threads = process.Threads.Count, VirtualBytes = process.VirtualMemorySize64 };
    }

    public override long? OpenHandles()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.HandleCount;
    }

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetSystemTimes(out long idle, out long kernel, out long user);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GlobalMemoryStatusEx(ref MemoryStatus status);

    [StructLayout(LayoutKind.Sequential)]
    private struct MemoryStatus
    {
        public uint Length;
        public uint Load;
        public ulong TotalPhysical;
        public ulong AvailablePhysical;
        public ulong TotalPageFile;
        public ulong AvailablePageFile;
        public ulong TotalVirtual;
        public ulong AvailableVirtual;
        public ulong AvailableExtendedVirtual;
    }
}
