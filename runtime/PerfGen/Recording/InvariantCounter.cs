using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PerfGen.Recording;

/// <summary>
/// The proof that the time stamp counter is a clock: the processor says that it runs at one rate in every power state, and
/// the operating system itself reads the time from it, which it gives up when cores disagree or a virtual machine moves.
/// </summary>
internal static unsafe class InvariantCounter
{
    private const string LinuxClockSource = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

    /// <summary>The highest extended leaf of CPUID, and the one on power management, whose EDX bit 8 is the promise.</summary>
    private const uint HighestExtendedLeaf = 0x8000_0000, PowerManagementLeaf = 0x8000_0007;
    private const int InvariantBit = 1 << 8;

    /// <summary>
    /// <c>QpcBypassEnabled</c> of the page that the Windows kernel shares with every process (ntddk.h): bit 0 says that the performance
    /// counter is the time stamp counter, bit 1 that a hypervisor's scale lies between, which changes when the machine is moved.
    /// </summary>
    private const nint WindowsBypassFlags = 0x7FFE_0000 + 0x3C6;

    /// <summary>The reason why it cannot be relied on, as part of a sentence; null when it can.</summary>
    public static string? WhyNot()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64 || !X86Base.IsSupported)
            return "the time stamp counter is read on x64 only";
        if (!ProcessorPromises())
            return "the processor does not promise that its time stamp counter runs at one rate";
        if (OperatingSystem.IsLinux())
            return WhyLinuxDoesNotTrustIt();
        if (OperatingSystem.IsWindows())
            return (*(byte*)WindowsBypassFlags & 0b11) == 0b01 ? null : "Windows does not read its own time from the time stamp counter alone";
        return "the time stamp counter is used on Linux and Windows only";
    }

    private static bool ProcessorPromises() =>
        (uint)X86Base.CpuId(unchecked((int)HighestExtendedLeaf), 0).Eax >= PowerManagementLeaf
        && (X86Base.CpuId(unchecked((int)PowerManagementLeaf), 0).Edx & InvariantBit) != 0;

    private static string? WhyLinuxDoesNotTrustIt()
    {
        try
        {
            string source = File.ReadAllText(LinuxClockSource).Trim();
            return source == "tsc" ? null : $"Linux reads its own time from '{source}', not from the time stamp counter";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"'{LinuxClockSource}' cannot be read, so it is not known whether Linux trusts the time stamp counter";
        }
    }
}
