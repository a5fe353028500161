// One series for each calling member.
// expect: Shapes.Callers.Shape.Work from Shapes.Callers.Shape.Run calls 1
// expect: Shapes.Callers.Shape.Work from Shapes.Callers.Shape.Other calls 2
// expect: Shapes.Callers.Shape.Work from Shapes.Callers.Shape.Property calls 1
// result: 4

using PerfGen;

namespace Shapes.Callers;

public static class Shape
{
    private static int Property => Work();

    public static string Run() => $"{Work() + Other() + Property}";

    private static int Other()
    {
        return Work() + Local();

        static int Local() => Work();
    }

    [Profile(Callers = true)]
    private static int Work() => 1;
}
