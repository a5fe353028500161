namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void PrivateMethodsOfAClassAreReached()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Parser
            {
                private readonly int[] _cells = [1, 2, 3];

                [Profile] private int Length(string text) => text.Length;
                [Profile] private static string Repeat<T>(T item, params ReadOnlySpan<int> times) where T : notnull => string.Concat(item, item, times.Length);
                [Profile] private ref readonly int Peek(int index) => ref _cells[index];
                [Profile] private static bool TryParse(in int input, ref int calls, ref readonly int more, out int output) { calls++; output = input + more; return true; }

                public string Call()
                {
                    int calls = 0, more = 10;
                    TryParse(5, ref calls, in more, out int output);
                    return Length("abc") + Repeat('x', 1, 2) + Peek(1) + calls + output;
                }
            }

            public static class Entry
            {
                public static object Run() => new Parser().Call();
            }
            """);

        Assert.Equal("3xx22115", run.Result);
        Assert.Equal(
            [
                "Parser.Length(string) x1", "Parser.Peek(int) x1", "Parser.Repeat<T>(T, System.ReadOnlySpan<int>) x1",
                "Parser.TryParse(in int, ref int, ref readonly int, out int) x1",
            ],
            run.Recorded);
    }

    [Fact]
    public void PrivateMethodsOfAStaticClassAreReached()
    {
        ProgramRun run = ProgramRun.Of("""
            namespace @event
            {
                public static class Texts
                {
                    [Profile] private static int Letters(this string text) => text.Length;

                    public static int Call() => "abc".Letters() + Letters("de");

                    internal static class Cache<T>
                    {
                        private static int _count;

                        [Profile] private static string Describe<TOther>(TOther other) => typeof(T).Name + typeof(TOther).Name + ++_count;

                        public static string Call() => Describe(1);
                    }
                }
            }

            public static class Entry
            {
                public static object Run() => @event.Texts.Call() + @event.Texts.Cache<string>.Call() + @event.Texts.Cache<bool>.Call() + @event.Texts.Cache<string>.Call();
            }
            """);

        Assert.Equal("5StringInt321BooleanInt321StringInt322", run.Result);
        Assert.Equal(["event.Texts.Cache<T>.Describe<TOther>(TOther) x3", "event.Texts.Letters(string) x2"], run.Recorded);
    }

    [Fact]
    public void PrivateMethodsOfAGenericTypeAreReached()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Cache<TKey, TValue> where TKey : struct, IComparable<TKey>
            {
                [Profile] private string Compare<TOther>(TKey first, TKey second, TOther other) where TOther : class, new() => first.CompareTo(second) + typeof(TOther).Name;
                [Profile] private static string Describe(TKey key, TValue value) => $"{key}={value} ";

                public string Call(TKey first, TKey second, TValue value) => Describe(first, value) + Compare(first, second, new object());
            }

            public static class Entry
            {
                public static object Run() => new Cache<int, string>().Call(1, 2, "x") + new Cache<bool, object?>().Call(true, true, null);
            }
            """);

        Assert.Equal("1=x -1ObjectTrue= 0Object", run.Result);
        Assert.Equal(["Cache<TKey, TValue>.Compare<TOther>(TKey, TKey, TOther) x2", "Cache<TKey, TValue>.Describe(TKey, TValue) x2"], run.Recorded);
    }

    [Fact]
    public void PrivateMethodsOfAStructAreReached()
    {
        ProgramRun run = ProgramRun.Of("""
            public struct Point
            {
                private int _x;

                public Point(int start) => Move(start);

                [Profile] private void Move(int by) => _x += by;
                [Profile] private readonly int Distance(in Point other) => _x - other._x;
                [Profile] private static Point Origin() => default;

                public int Call()
                {
                    Move(2);
                    this.Move(3);
                    return Distance(Origin());
                }
            }

            public static class Entry
            {
                public static object Run() => new Point(1).Call();
            }
            """);

        Assert.Equal(6, run.Result);
        Assert.Equal(["Point.Distance(in Point) x1", "Point.Move(int) x3", "Point.Origin() x1"], run.Recorded);
    }

    [Fact]
    public void AProtectedVirtualMethodStillReachesItsOverride()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Importer
            {
                [Profile] protected virtual string Prepare() => "any";

                public string Run() => Prepare();
            }

            public class CsvImporter : Importer
            {
                protected override string Prepare() => "csv before " + base.Prepare();
            }

            public static class Entry
            {
                public static object Run() => new CsvImporter().Run() + ", " + new Importer().Run();
            }
            """);

        Assert.Equal("csv before any, any", run.Result);
        Assert.Equal(["Importer.Prepare() x2"], run.Recorded);
    }
}
