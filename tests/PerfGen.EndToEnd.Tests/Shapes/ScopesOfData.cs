// Scopes whose names are constants of every kind; one whose name is data is not measured, and told so.
// expect: Shapes.ScopesOfData.literal calls 2
// expect: Shapes.ScopesOfData.const calls 1
// expect: Shapes.ScopesOfData.Shape calls 1
// diagnostic: PG6010 Prefix + "DATA".ToLowerInvariant()
// unmeasured: Profiler.Scope: the scope's name is not a constant
// result: 5

using PerfGen;

namespace Shapes.ScopesOfData;

public static class Shape
{
    private const string Prefix = "Shapes.ScopesOfData.";

    public static string Run()
    {
        int count = 0;
        for (int i = 0; i < 2; i++)
        {
            using (Profiler.Scope("Shapes.ScopesOfData.literal"))
                count++;
        }

        using (Profiler.Scope(Prefix + "const"))
            count++;
        using (Profiler.Scope(name: $"{Prefix}{nameof(Shape)}"))
            count++;
        using (Profiler.Scope(Prefix + "DATA".ToLowerInvariant()))
            count++;
        return $"{count}";
    }
}
