namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void ACallThroughAnInterfaceIsMeasuredWhereTheImplementationIsProfiled()
    {
        ProgramRun run = ProgramRun.Of("""
            public interface IPrices<T> { int Of(T item); }

            public class Shelf<T> : IPrices<T> { [Profile] public int Of(T item) => 1; }

            public class Market : IPrices<string> { [Profile] int IPrices<string>.Of(string item) => 2; }

            public class Gift : IPrices<string> { public int Of(string item) => 3; }

            public static class Entry
            {
                public static object Run() => Sum(new Shelf<string>()) + Sum(new Market()) + Sum(new Gift());

                private static int Sum(IPrices<string> prices) => prices.Of("a");
            }
            """);

        Assert.Equal(6, run.Result);
        Assert.Equal(["Market.IPrices.Of(string) x1", "Shelf<T>.Of(T) x1"], run.Recorded);
    }

    [Fact]
    public void ANullReceiverOfAnInterfaceThrowsAsItDid()
    {
        ProgramRun run = ProgramRun.Of("""
            public interface IPrices { int Of(int item); }

            public class Shelf : IPrices { [Profile] public int Of(int item) => 1; }

            public static class Entry
            {
                public static object Run()
                {
                    try { return ((IPrices)null!).Of(1); }
                    catch (NullReferenceException) { return "thrown"; }
                }
            }
            """);

        Assert.Equal("thrown", run.Result);
        Assert.Empty(run.Recorded);
    }

    [Fact]
    public void APatternMeasuresWhatMatchesAndTheLastMatchCounts()
    {
        ProgramRun run = ProgramRun.Of("""
            [assembly: Profile("Shop.*")]
            [assembly: ProfileIgnore("Shop.Dto*")]

            namespace Shop
            {
                public static class Till { public static int Add(int a) => a + 1; [ProfileIgnore] public static int Left(int a) => a; }

                public static class Dto { public static int Copy(int a) => a; }
            }

            public static class Entry
            {
                public static object Run() => Shop.Till.Add(1) + Shop.Till.Left(1) + Shop.Dto.Copy(1);
            }
            """);

        Assert.Equal(4, run.Result);
        Assert.Equal(["Shop.Till.Add(int) x1"], run.Recorded);
    }

    [Fact]
    public void CallsOfSomeoneElsesMethodsAreMeasuredUnderTheNamedType()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.IO;

            [assembly: ProfileCalls(typeof(TextReader), "Read*")]

            public static class Entry
            {
                public static object Run() => new StringReader("ab").ReadToEnd() + new StringReader("cd").Peek();
            }
            """);

        Assert.Equal("ab99", run.Result);
        Assert.Equal(["System.IO.TextReader.ReadToEnd() x1"], run.Recorded);
    }

    [Fact]
    public void AnIteratorIsOneCallPerEnumerationAlsoWhenItIsBrokenOff()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Collections.Generic;
            using System.Linq;

            public static class Numbers
            {
                [Profile] public static IEnumerable<int> Up() { for (int i = 0; ; i++) yield return i; }
            }

            public static class Entry
            {
                public static object Run()
                {
                    IEnumerable<int> up = Numbers.Up();
                    int sum = 0;
                    foreach (int number in up)
                    {
                        if (number == 3)
                            break;
                        sum += number;
                    }

                    return sum + up.Take(3).Sum();
                }
            }
            """);

        Assert.Equal(6, run.Result);
        Assert.Equal(["Numbers.Up() x2"], run.Recorded);
    }

    [Fact]
    public void AMethodThatIsConditionalOnASymbolOfOneFileStillRuns()
    {
        ProgramRun run = ProgramRun.Of("""
            #define TRACING
            using System.Diagnostics;

            public static class Tracing
            {
                public static int Lines;

                [Profile, Conditional("TRACING")] public static void Write() => Lines++;
            }

            public static class Entry
            {
                public static object Run()
                {
                    Tracing.Write();
                    return Tracing.Lines;
                }
            }
            """);

        Assert.Equal(1, run.Result);
    }

    [Fact]
    public void APartialMethodIsMeasuredForEveryCallerAndOnce()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Linq;

            public interface ITwice { int Twice(int number); }

            public partial class Math : ITwice
            {
                [Profile] public partial int Twice(int number);

                private int TwiceCore(int number) => number < 0 ? throw new ArgumentException("negative") : number * 2;
            }

            public static class Entry
            {
                public static object Run()
                {
                    var math = new Math();
                    int sum = new[] { 1, 2 }.Select(math.Twice).Sum() + math.Twice(3) + ((ITwice)math).Twice(4);
                    sum += (int)typeof(Math).GetMethod("Twice")!.Invoke(math, [5])!;
                    try { math.Twice(-1); } catch (ArgumentException) { sum++; }
                    return sum;
                }
            }
            """);

        Assert.Equal(31, run.Result);
        Assert.Equal(["Math.Twice(int) x6, 1 failed"], run.Recorded);
    }
}
