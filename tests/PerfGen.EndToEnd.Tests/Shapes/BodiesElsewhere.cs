// Bodies outside .NET, and callers outside .NET.
// diagnostic: PG6001 GetProcessId
// diagnostic: PG6001 Twice
// unmeasured: Shapes.BodiesElsewhere.Shape.GetProcessId: its body is outside .NET (extern)
// unmeasured: Shapes.BodiesElsewhere.Shape.GetProcessId: its body is outside .NET (extern)
// unmeasured: Shapes.BodiesElsewhere.Shape.Twice: only unmanaged code may call it
// unmeasured: Shapes.BodiesElsewhere.Shape.Twice: only unmanaged code may call it
// result: True 4

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PerfGen;
#pragma warning disable CA1401, CA2101, CA5392, SYSLIB1054 // The import is what this is about.

namespace Shapes.BodiesElsewhere;

public static unsafe class Shape
{
    public static string Run()
    {
        delegate* unmanaged[Cdecl]<int, int> twice = &Twice;
        return $"{(OperatingSystem.IsWindows() ? 1 : GetProcessId()) > 0} {twice(2)}";
    }

    [Profile]
    [DllImport("libc", EntryPoint = "getpid")]
    private static extern int GetProcessId();

    [Profile]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Twice(int value) => value * 2;
}
