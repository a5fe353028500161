// Ref structs with ref fields, passed and returned by value and by reference.
// expect: Shapes.RefFields.Cell.Set calls 1
// expect: Shapes.RefFields.Cell.Get calls 1
// expect: Shapes.RefFields.Shape.Point calls 1
// expect: Shapes.RefFields.Shape.Redirect calls 1
// result: 7 2 3

using PerfGen;

namespace Shapes.RefFields;

public ref struct Cell(ref int value)
{
    public ref int Value = ref value;

    [Profile]
    public readonly void Set(int value) => Value = value;

    [Profile]
    public readonly ref int Get() => ref Value;
}

public static class Shape
{
    public static string Run()
    {
        int first = 1;
        int second = 2;
        Cell cell = Point(ref first);
        cell.Set(7);
        Redirect(ref cell, new Cell(ref second));
        string seen = $"{first} {cell.Value}";
        cell.Get()++;
        return $"{seen} {second}";
    }

    [Profile]
    private static Cell Point(ref int value) => new(ref value);

    [Profile]
    private static void Redirect(scoped ref Cell cell, Cell to) => cell.Value = ref to.Value;
}
