// Private static methods of generic types: of a static class, of a class inside a generic one, with parameters of their own.
// expect: Shapes.PrivateStaticsOfGenericTypes.Cache<T>.Make calls 2
// expect: Shapes.PrivateStaticsOfGenericTypes.Outer<TOuter>.Inner<TInner>.Join<T> calls 1
// expect: Shapes.PrivateStaticsOfGenericTypes.Holder.Pair<T, U> calls 1
// result: Int32 String Int32,String,Boolean 1b

using PerfGen;

namespace Shapes.PrivateStaticsOfGenericTypes;

public static class Cache<T>
{
    public static string Get() => Make();

    [Profile]
    private static string Make() => typeof(T).Name;
}

public class Outer<TOuter> where TOuter : struct
{
    public class Inner<TInner> where TInner : class
    {
        public static string Run() => Join(true);

        [Profile]
        private static string Join<T>(T value) where T : struct => $"{typeof(TOuter).Name},{typeof(TInner).Name},{value.GetType().Name}";
    }
}

public static class Holder
{
    public static string Run() => Pair(1, "b");

    [Profile]
    private static string Pair<T, U>(T first, U second) where T : notnull where U : class => $"{first}{second}";
}

public static class Shape
{
    public static string Run() => $"{Cache<int>.Get()} {Cache<string>.Get()} {Outer<int>.Inner<string>.Run()} {Holder.Run()}";
}
