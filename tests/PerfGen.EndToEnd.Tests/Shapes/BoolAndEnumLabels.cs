// One series for each value of a bool and a member of an enum.
// expect: Shapes.BoolAndEnumLabels.Shape.Ship { express=true, day=Friday } calls 1
// expect: Shapes.BoolAndEnumLabels.Shape.Ship { express=false, day=Friday } calls 2
// expect: Shapes.BoolAndEnumLabels.Shape.Ship { express=false, day=Sunday } calls 1
// result: 4

using System;
using PerfGen;

namespace Shapes.BoolAndEnumLabels;

public static class Shape
{
    public static string Run() => $"{Ship(true, DayOfWeek.Friday) + Ship(false, DayOfWeek.Friday) + Ship(false, DayOfWeek.Friday) + Ship(day: DayOfWeek.Sunday, express: false)}";

    [Profile]
    private static int Ship([ProfileLabel] bool express, [ProfileLabel] DayOfWeek day) => express || day != DayOfWeek.Monday ? 1 : 0;
}
