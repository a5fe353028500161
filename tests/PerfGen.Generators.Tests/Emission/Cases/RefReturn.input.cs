using System.Diagnostics.CodeAnalysis;
using PerfGen;

namespace Shop;

public class Grid
{
    private readonly int[] _cells = new int[9];

    [Profile]
    public ref int At(int row, int column) => ref _cells[row * 3 + column];

    [Profile]
    public ref readonly int Peek(int index) => ref _cells[index];
}

public struct Cell
{
    private int _value;

    [Profile, UnscopedRef]
    public ref int Value() => ref _value;
}

public static class Caller
{
    public static int Call(Grid grid, ref Cell cell)
    {
        grid.At(1, 2) = 5;
        cell.Value()++;
        return grid.Peek(5);
    }
}
