// Calls under #line directives, hidden ones included.
// expect: Shapes.LineDirectives.Shape.Work calls 3
// result: 6

using PerfGen;

namespace Shapes.LineDirectives;

public static class Shape
{
    public static string Run()
    {
#line 1 "Page.razor"
        int sum = Work(1);
#line (5, 1) - (5, 20) 8 "Page.razor"
        sum += Work(2);
#line hidden
        sum += Work(3);
#line default
        return $"{sum}";
    }

    [Profile]
    private static int Work(int value) => value;
}
