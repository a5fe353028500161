namespace PerfGen.Generators.Tests.Execution;

/// <summary>Generated code is compiled, loaded and run: calls do what they did without it, and are counted.</summary>
public partial class GeneratedCodeRuns
{
    [Fact]
    public void StaticAndInstanceCallsAreCountedByOverload()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Search
            {
                [Profile] public string Find(int number) => "int";
                [Profile] public string Find(string text) => "string";
                [Profile] public static string Find<T>(T[] items) => typeof(T).Name;
            }

            public static class Entry
            {
                public static object Run() => new Search().Find(1) + new Search().Find("") + new Search().Find(2) + Search.Find([1.5]);
            }
            """);

        Assert.Equal("intstringintDouble", run.Result);
        Assert.Equal(["Search.Find(int) x2", "Search.Find(string) x1", "Search.Find<T>(T[]) x1"], run.Recorded);
    }

    [Fact]
    public void AnExceptionReachesTheCallerAsItIsAndCountsAsAnError()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Failing
            {
                public static readonly Exception Problem = new InvalidOperationException();

                [Profile] public static int Fail() => throw Problem;
            }

            public static class Entry
            {
                public static object Run()
                {
                    try { return Failing.Fail(); }
                    catch (InvalidOperationException problem) { return problem == Failing.Problem; }
                }
            }
            """);

        Assert.Equal(true, run.Result);
        Assert.Equal(["Failing.Fail() x1, 1 failed"], run.Recorded);
    }

    [Fact]
    public void ANullReceiverThrowsNullReferenceException()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Door
            {
                [Profile] public int Open() => 1;
                [Profile] private int Close() => 2;

                public static int CloseThat(Door door) => door.Close();
            }

            public static class Entry
            {
                public static object Run() => Try(() => ((Door)null!).Open()) + Try(() => Door.CloseThat(null!)) + ((Door?)null)?.Open();

                private static string Try(Action action)
                {
                    try { action(); return "nothing "; }
                    catch (Exception exception) { return exception.GetType().Name + " "; }
                }
            }
            """);

        Assert.Equal("NullReferenceException NullReferenceException ", run.Result);
        Assert.Equal(["Door.Close() x1, 1 failed", "Door.Open() x1, 1 failed"], run.Recorded);
    }

    [Fact]
    public void CallerInformationIsThatOfTheOriginalCall()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Runtime.CompilerServices;

            public static class Log
            {
                [Profile] public static string Write(int value, [CallerArgumentExpression(nameof(value))] string text = "", [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) =>
                    $"{text} in {member}, line {line}";
            }

            public static class Entry
            {
                public static object Run() => Log.Write(1 + 2);
            }
            """);

        Assert.Equal("1 + 2 in Run, line 11", run.Result);
        Assert.Equal(["Log.Write(int, string, string, int) x1"], run.Recorded);
    }

    [Fact]
    public void EqualScopesShareOneSeries()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Entry
            {
                private const string Name = "scope under test";

                public static object Run()
                {
                    for (int i = 0; i < 3; i++)
                    {
                        using (Profiler.Scope("scope under test")) { }
                    }

                    using ProfilerScope declared = Profiler.Scope(Name);
                    return Awaiting().Result;
                }

                private static async Task<int> Awaiting()
                {
                    using (Profiler.Scope(Name)) await Task.Yield();
                    return 1;
                }
            }
            """);

        Assert.Equal(1, run.Result);
        Assert.Equal(["scope under test x5"], run.Recorded);
    }

    [Fact]
    public void WhatTheAttributesSayArrivesAtTheSeries()
    {
        ProgramRun run = ProgramRun.Of("""
            public static class Limited
            {
                [Profile(Name = "limited \"place\"", Memory = false)]
                [Threshold(MaxErrorRate = 0.25)]
                [Threshold(MaxMs = 1e9, Severity = Severity.Critical)]
                public static object Place() => new byte[1000];

                [Profile] public static object Cancel() => new byte[1000];
            }

            public static class Entry
            {
                public static object Run() => Limited.Place() != Limited.Cancel();
            }
            """);

        Assert.Equal(["Limited.Cancel() x1", "limited \"place\"() x1"], run.Recorded);
        Assert.Equal([true, false], run.Rows.Select(static row => row.Allocated is not null));
        Assert.Equal("Case.cs", run.Rows[1].File);
        Assert.Equal(6, run.Rows[1].Line);
        Assert.Equal(
            [("errorRate", 0.25, Severity.Warning), ("maxNs", 1e15, Severity.Critical)],
            run.Rows[1].Thresholds!.Select(static threshold => (threshold.What, threshold.Limit, threshold.Severity)));
    }

    [Fact]
    public void NothingIsRecordedWhileTheLiveSwitchIsOff()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Switched
            {
                [Profile] private int Count() => 1;
                [Profile] private async Task<int> CountAsync() => await Task.FromResult(2);

                public int Call() { using (Profiler.Scope("switched off")) return Count() + CountAsync().Result; }
            }

            public static class Entry
            {
                public static object Run()
                {
                    Profiler.IsEnabled = false;
                    try { return new Switched().Call(); }
                    finally { Profiler.IsEnabled = true; }
                }
            }
            """);

        Assert.Equal(3, run.Result);
        Assert.Empty(run.Recorded);
    }
}
