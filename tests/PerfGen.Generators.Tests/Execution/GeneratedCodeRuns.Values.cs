namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void AStructIsChangedInPlaceWhereItIsAVariableAndNowhereElse()
    {
        ProgramRun run = ProgramRun.Of("""
            public struct Counter
            {
                public int Count;

                [Profile] public int Next() => ++Count;
                [Profile] public readonly int Get() => Count;
            }

            public class Holder
            {
                private readonly Counter _fixed;

                public string Call()
                {
                    Counter[] counters = new Counter[1];
                    counters[0].Next();
                    counters[0].Next();
                    List<Counter> copies = [default];
                    return $"{counters[0].Get()} {copies[0].Next()} {copies[0].Next()} {_fixed.Next()} {_fixed.Next()} {new Counter().Next()}";
                }
            }

            public static class Entry
            {
                public static object Run() => new Holder().Call();
            }
            """);

        Assert.Equal("2 1 1 1 1 1", run.Result);
        Assert.Equal(["Counter.Get() x1", "Counter.Next() x7"], run.Recorded);
    }

    // The compiler tells a type from its definition by its annotations, so the calls that it would copy for are not the same.
    [Theory]
    [InlineData("enable", 2)]
    [InlineData("disable", 1)]
    public void AGenericStructIsNotCopiedByCallsFromInside(string nullable, int recorded)
    {
        ProgramRun run = ProgramRun.Of($$"""
            #nullable {{nullable}}
            using System.Diagnostics.CodeAnalysis;
            using System.Runtime.CompilerServices;

            public struct Counter<T>
            {
                public int Count;

                [Profile] public void Next() => Count++;
                [Profile] private readonly int Get() => Count;
                [Profile, UnscopedRef] private readonly ref readonly int Peek() => ref Count;

                public string Call()
                {
                    Next();
                    this.Next();
                    Counter<T> other = default;
                    other.Next();
                    return Get() + " " + other.Count + " " + Unsafe.AreSame(in Peek(), in Count) + " ";
                }
            }

            public class Outer<T>
            {
                public struct Inner
                {
                    public int Count;

                    [Profile] public void Next() => Count++;
                }

                public static int Call()
                {
                    Inner inner = default;
                    inner.Next();
                    return inner.Count;
                }
            }

            public static class Entry
            {
                public static object Run()
                {
                    Counter<int> counter = default;
                    counter.Next();
                    return new Counter<int>().Call() + Outer<int>.Call() + counter.Count;
                }
            }
            """);

        Assert.Equal("2 1 True 11", run.Result);
        Assert.Equal(["Counter<T>.Get() x1", $"Counter<T>.Next() x{recorded}"], run.Recorded);
    }

    [Fact]
    public void ARefReturnIsTheVariableItself()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Diagnostics.CodeAnalysis;
            using System.Runtime.CompilerServices;

            public class Grid
            {
                public readonly int[] Cells = new int[2];

                [Profile] public ref int At(int index) => ref Cells[index];
                [Profile] public ref readonly int Peek(int index) => ref Cells[index];
                [Profile] public static ref int Pick(ref int first, ref int second) => ref second;
            }

            public struct Cell
            {
                private int _value;

                [Profile, UnscopedRef] public ref int Value() => ref _value;
            }

            public static class Entry
            {
                public static object Run()
                {
                    var grid = new Grid();
                    grid.At(1) = 7;
                    ref readonly int peeked = ref grid.Peek(1);
                    Grid.Pick(ref grid.Cells[0], ref grid.Cells[1])++;
                    var cell = new Cell();
                    cell.Value() = 5;
                    cell.Value()++;
                    return peeked + " " + Unsafe.AreSame(in peeked, in grid.Cells[1]) + " " + cell.Value();
                }
            }
            """);

        Assert.Equal("8 True 6", run.Result);
        Assert.Equal(["Cell.Value() x3", "Grid.At(int) x1", "Grid.Peek(int) x1", "Grid.Pick(ref int, ref int) x1"], run.Recorded);
    }

    [Fact]
    public void TuplesAndRefStructsPassThrough()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Ranges
            {
                [Profile] public static (int Low, int High) Widen((int Low, int High) range, (string Name, int? Size) by) => (range.Low - (by.Size ?? 1), range.High + 1);
                [Profile] public static ReadOnlySpan<char> Middle(scoped ReadOnlySpan<int> ignored, ReadOnlySpan<char> text) => text[1..^1];
                [Profile] public static int Sum(params ReadOnlySpan<int> numbers) { int sum = 0; foreach (int number in numbers) sum += number; return sum; }
                [Profile] public static string Kind<T>(T value) where T : allows ref struct => typeof(T).Name;
            }

            public static class Entry
            {
                public static object Run() => Ranges.Widen((5, 6), ("x", null)).Low + Ranges.Middle([1], "abcd").ToString() + Ranges.Sum(1, 2, 3) + Ranges.Kind("abc".AsSpan());
            }
            """);

        Assert.Equal("4bc6ReadOnlySpan`1", run.Result);
        Assert.Equal(
            [
                "Ranges.Kind<T>(T) x1", "Ranges.Middle(System.ReadOnlySpan<int>, System.ReadOnlySpan<char>) x1", "Ranges.Sum(System.ReadOnlySpan<int>) x1",
                "Ranges.Widen((int Low, int High), (string Name, System.Nullable<int> Size)) x1",
            ],
            run.Recorded);
    }

    [Fact]
    public void ADynamicParameterMeetsTheOverloadThatTheCallerChose()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Scripts
            {
                [Profile] public string Run(dynamic script) => "dynamic";
                public string Run(int script) => "int";
                [Profile] private dynamic Twice(dynamic script) => script + script;

                public string Call() => Run((object)1) + Twice((object)2);
            }

            public static class Entry
            {
                public static object Run() => new Scripts().Call();
            }
            """);

        Assert.Equal("dynamic4", run.Result);
        Assert.Equal(["Scripts.Run(dynamic) x1", "Scripts.Twice(dynamic) x1"], run.Recorded);
    }

    [Fact]
    public void ACallThatIsBoundAtRunTimeIsLeftAlone()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Late
            {
                [Profile] public static string Describe(int number) => "int";
                [Profile] public static string Describe(string text) => "string";
                [Profile] public static string Only(int number) => "only";
            }

            public static class Entry
            {
                public static object Run()
                {
                    dynamic number = 1, text = "x";
                    return (string)Late.Describe(number) + (string)Late.Describe(text) + (string)Late.Only(number);
                }
            }
            """);

        Assert.Equal("intstringonly", run.Result);
        Assert.Empty(run.Recorded);
    }
}
