// Parameters with the names that a wrapper uses itself.
// expect: Shapes.WrapperNames.Shape.Sum calls 1
// expect: Shapes.WrapperNames.Target.Measured calls 1
// expect: Shapes.WrapperNames.Target.Wrappers calls 1
// expect: Shapes.WrapperNames.Target.Sum_Measured calls 1
// result: 15 3 4 5

using PerfGen;

namespace Shapes.WrapperNames;

public sealed class Target
{
    [Profile]
    public int Measured(int self, int probe) => self + probe;

    [Profile]
    public int Wrappers(int call) => call;

    [Profile]
    public int Sum_Measured(int self_) => self_;
}

public static class Shape
{
    public static string Run()
    {
        var target = new Target();
        return $"{Sum(1, 2, 3, 4, 5)} {target.Measured(1, 2)} {target.Wrappers(4)} {target.Sum_Measured(5)}";
    }

    [Profile]
    private static int Sum(int self, int probe, int call, int result, int exception) => self + probe + call + result + exception;
}
