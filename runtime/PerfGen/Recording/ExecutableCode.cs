using System.Runtime.InteropServices;

namespace PerfGen.Recording;

/// <summary>A page of machine code, written first and made executable afterwards, never both at once; it stays for the process's life.</summary>
internal static unsafe partial class ExecutableCode
{
    private const int ReadWrite = 1 | 2, ReadExecute = 1 | 4, PrivateAnonymous = 0x02 | 0x20;
    private const uint CommitAndReserve = 0x3000, WindowsReadWrite = 0x04, WindowsReadExecute = 0x20;

    /// <exception cref="InvalidOperationException">The operating system refused.</exception>
    public static void* Map(ReadOnlySpan<byte> code)
    {
        nuint size = (nuint)Environment.SystemPageSize;
        void* page = OperatingSystem.IsWindows()
            ? VirtualAlloc(null, size, CommitAndReserve, WindowsReadWrite)
            : MemoryMap(null, size, ReadWrite, PrivateAnonymous, -1, 0);
        if (page == null || (nint)page == -1)
            throw new InvalidOperationException("no page could be mapped");

        code.CopyTo(new Span<byte>(page, code.Length));
        bool executable = OperatingSystem.IsWindows()
            ? VirtualProtect(page, size, WindowsReadExecute, out _) != 0
            : MemoryProtect(page, size, ReadExecute) == 0;
        return executable ? page : throw new InvalidOperationException("the page could not be made executable");
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* MemoryMap(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int MemoryProtect(void* address, nuint length, int protection);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial void* VirtualAlloc(void* address, nuint size, uint type, uint protection);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int VirtualProtect(void* address, nuint size, uint protection, out uint before);
}
