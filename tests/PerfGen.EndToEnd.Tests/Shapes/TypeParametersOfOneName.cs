// Names that would meet in one list of a wrapper's parameters: told to be renamed.
// diagnostic: PG6001 Of
// diagnostic: PG6001 Same
// unmeasured: Shapes.TypeParametersOfOneName.Box<T>.Of<T>: two of its type parameters, counting those of its type, have the same name
// unmeasured: Shapes.TypeParametersOfOneName.Box<T>.Of<T>: two of its type parameters, counting those of its type, have the same name
// unmeasured: Shapes.TypeParametersOfOneName.Box<T>.Same: its parameter 'T' has the name of a type parameter of its type
// unmeasured: Shapes.TypeParametersOfOneName.Box<T>.Same: its parameter 'T' has the name of a type parameter of its type
// result: Int32 3
#pragma warning disable CS0693 // Of one name on purpose.

using PerfGen;

namespace Shapes.TypeParametersOfOneName;

public static class Box<T>
{
    [Profile]
    public static string Of<T>(T value) => value!.GetType().Name;

    [Profile]
    public static int Same(int T) => T;
}

public static class Shape
{
    public static string Run() => $"{Box<string>.Of(1)} {Box<string>.Same(3)}";
}
