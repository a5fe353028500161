// Methods of types that cannot be named from elsewhere, and signatures that name such types.
// diagnostic: PG6001 Argument
// diagnostic: PG6001 Constraint
// diagnostic: PG6001 Count
// diagnostic: PG6001 Name
// diagnostic: PG6001 Name
// diagnostic: PG6001 Name
// diagnostic: PG6001 Signature
// unmeasured: Shapes.HiddenTypes.FileLocal.Name: 'FileLocal' is local to its file, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Argument: its signature names 'Private', which is private
// unmeasured: Shapes.HiddenTypes.Outer.Argument: its signature names 'Private', which is private
// unmeasured: Shapes.HiddenTypes.Outer.Constraint<T>: its signature names 'Private', which is private
// unmeasured: Shapes.HiddenTypes.Outer.Constraint<T>: its signature names 'Private', which is private
// unmeasured: Shapes.HiddenTypes.Outer.Private.Inside.Count: 'Private' is private, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Private.Inside.Count: 'Private' is private, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Private.Name: 'Private' is private, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Private.Name: 'Private' is private, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Protected.Name: 'Protected' is protected, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Protected.Name: 'Protected' is protected, so no wrapper can name it
// unmeasured: Shapes.HiddenTypes.Outer.Signature: its signature names 'Private', which is private
// unmeasured: Shapes.HiddenTypes.Outer.Signature: its signature names 'Private', which is private
// result: private protected file signature argument constraint 6

using System.Collections.Generic;
using PerfGen;

namespace Shapes.HiddenTypes;

public class Outer
{
    public static string Run() =>
        $"{Private.Name()} {Protected.Name()} {FileLocal.Name()} {Signature(new Private())} {Argument([[new Private()]])} {Constraint(new Private())} {new Private.Inside().Count()}";

    [Profile]
    private static string Signature(Private _) => "signature";

    [Profile]
    private static string Argument(List<Private[]> _) => "argument";

    [Profile]
    private static string Constraint<T>(T _) where T : Private => "constraint";

    private class Private
    {
        [Profile]
        public static string Name() => "private";

        public sealed class Inside
        {
            [Profile]
            public int Count() => 6;
        }
    }

    protected class Protected
    {
        [Profile]
        public static string Name() => "protected";
    }
}

file static class FileLocal
{
    [Profile]
    public static string Name() => "file";
}

public static class Shape
{
    public static string Run() => Outer.Run();
}
