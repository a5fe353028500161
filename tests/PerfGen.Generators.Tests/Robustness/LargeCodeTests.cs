namespace PerfGen.Generators.Tests.Robustness;

public class LargeCodeTests
{
    [Fact]
    public void AMethodMayHaveFortyParameters()
    {
        string parameters = string.Join(", ", Enumerable.Range(0, 40).Select(static i => $"int p{i}"));
        string arguments = string.Join(", ", Enumerable.Range(0, 40));

        Survival.SurvivesWithoutProblems(SourceProject.Of($$"""
            public class Wide
            {
                [PerfGen.Profile]
                private int Sum({{parameters}}) => p0 + p39;

                public int Call() => Sum({{arguments}});
            }
            """));
    }

    [Fact]
    public void GenericTypesMayBeNestedDeeply()
    {
        string type = Enumerable.Range(0, 40).Aggregate("T", static (type, _) => $"System.Collections.Generic.List<({type}, int)>");
        string open = string.Concat(Enumerable.Range(0, 12).Select(static i => $"public class C{i}<T{i}> {{ "));

        Survival.SurvivesWithoutProblems(SourceProject.Of($$"""
            public static class Deep
            {
                [PerfGen.Profile]
                public static {{type}}? Find<T>({{type}} items) => items;

                public static object? Call() => Find<int>([]);
            }

            {{open}}
                [PerfGen.Profile]
                public static int Count<T>(T0 first, T11 last, T other) => 1;

                public static int Call(T0 first, T11 last) => Count(first, last, 1);
            {{new string('}', 12)}}
            """));
    }

    [Fact]
    public void CallsMayBeNestedDeeply()
    {
        string nested = Enumerable.Range(0, 100).Aggregate("1", static (call, _) => $"Next({call})");
        string chained = string.Concat(Enumerable.Repeat(".Self()", 100));

        Survival.SurvivesWithoutProblems(SourceProject.Of($$"""
            public class Chain
            {
                [PerfGen.Profile]
                public Chain Self() => this;

                [PerfGen.Profile]
                public static int Next(int number) => number + 1;

                public static object Call() => {{nested}} + "" + new Chain(){{chained}};
            }
            """));
    }

    [Fact]
    public void AThousandMethodsMayBeProfiled()
    {
        GeneratorRun run = Survival.Survives(Methods(files: 20, perFile: 50));

        Assert.Empty(run.Problems);
        Assert.Equal((2000, 1000), CallsAndProbes(run));
    }

    [Fact]
    public void TenThousandMethodsMayBeProfiled() => Assert.Equal((20_000, 10_000), CallsAndProbes(Survival.Survives(Methods(files: 100, perFile: 100))));

    private static SourceProject Methods(int files, int perFile) => Enumerable.Range(0, files).Aggregate(new SourceProject(), (project, file) => project.With($"File{file}.cs", $$"""
        public class Type{{file}}
        {
            {{string.Join("\n    ", Enumerable.Range(0, perFile).Select(static i => $"[PerfGen.Profile] public static int M{i}(int x) => x;"))}}

            public static int Call() => {{string.Join(" + ", Enumerable.Range(0, perFile).Select(i => $"M{i}(1) + Type{(file + 1) % files}.M{i}(2)"))}};
        }
        """));

    private static (int Calls, int Probes) CallsAndProbes(GeneratorRun run) => (
        run.InterceptedCalls,
        run.Files.Values.Sum(static text => text.Split("static readonly global::PerfGen.Probe ").Length - 1));
}
