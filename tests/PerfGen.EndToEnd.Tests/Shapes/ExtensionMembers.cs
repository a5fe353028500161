// C# 14: members of an extension block have a receiver that no wrapper can name; classic ones beside them are measured.
// language: 14
// expect: Shapes.ExtensionMembers.Extensions.Classic calls 2
// diagnostic: PG6001 Doubled
// diagnostic: PG6001 Shown
// unmeasured: Shapes.ExtensionMembers.Extensions.extension(string).Doubled: it is declared in an extension block, whose receiver no wrapper can name
// unmeasured: Shapes.ExtensionMembers.Extensions.extension(string).Doubled: it is declared in an extension block, whose receiver no wrapper can name
// unmeasured: Shapes.ExtensionMembers.Extensions.extension<T>(T).Shown: it is declared in an extension block, whose receiver no wrapper can name
// unmeasured: Shapes.ExtensionMembers.Extensions.extension<T>(T).Shown: it is declared in an extension block, whose receiver no wrapper can name
// result: 3 6 True 0 Int32

using PerfGen;

namespace Shapes.ExtensionMembers;

public static class Extensions
{
    extension(string text)
    {
        [Profile]
        public int Doubled() => text.Classic() * 2;

        public bool IsShort => text.Length < 9;

        public static int Zero() => 0;
    }

    extension<T>(T value) where T : struct
    {
        [Profile]
        public string Shown() => typeof(T).Name;
    }

    [Profile]
    public static int Classic(this string text) => text.Length;
}

public static class Shape
{
    public static string Run() => $"{"abc".Classic()} {"abc".Doubled()} {"abc".IsShort} {string.Zero()} {3.Shown()}";
}
