// An override that returns more than its base promises.
// expect: Shapes.CovariantReturns.Maker.Make calls 2
// result: 3 text

using PerfGen;

namespace Shapes.CovariantReturns;

public abstract class Maker
{
    [Profile]
    public abstract object Make();
}

public sealed class TextMaker : Maker
{
    public override string Make() => "text";
}

public static class Shape
{
    public static string Run()
    {
        var maker = new TextMaker();
        Maker same = maker;
        return $"{maker.Make().Length - 1} {same.Make()}";
    }
}
