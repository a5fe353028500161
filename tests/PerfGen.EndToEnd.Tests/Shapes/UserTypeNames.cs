// User types called System, PerfGen and Task, in the way of every unqualified name.
// expect: Shapes.UserTypeNames.System.Work calls 1
// expect: Shapes.UserTypeNames.Task.Work calls 1
// expect: Shapes.UserTypeNames.Exception.Work calls 1
// result: 1 2 3

using PerfGen;

namespace Shapes.UserTypeNames;

public sealed class System
{
    [global::PerfGen.Profile]
    public int Work() => 1;
}

public sealed class Task
{
    [global::PerfGen.Profile]
    public int Work(System system) => 1 + system.GetHashCode() - system.GetHashCode() + 1;
}

public sealed class Exception
{
    [global::PerfGen.Profile]
    public static int Work() => 3;
}

public static class Shape
{
    public static string Run() => $"{new System().Work()} {new Task().Work(new System())} {Exception.Work()}";
}
