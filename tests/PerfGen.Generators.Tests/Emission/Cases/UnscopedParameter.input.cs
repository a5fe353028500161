using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shop;

public static class Cells
{
    [Profile]
    public static ref int Reset([UnscopedRef] out int cell)
    {
        cell = 0;
        return ref cell;
    }

    public static void Call() => Reset(out int cell)++;
}
