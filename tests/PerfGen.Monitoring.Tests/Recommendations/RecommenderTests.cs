using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Recommendations;
using PerfGen.Monitoring.Tests.Trends;
using PerfGen.Monitoring.Trends;
using PerfGen.Monitoring.Trends.Forecasting;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Recommendations;

/// <summary>Each rule with what it is for, and with what only looks like it.</summary>
public sealed class RecommenderTests
{
    [Fact]
    public void AMethodWithMostOfTheSelfTimeIsHotAndNamedWithItsFile()
    {
        Recommendation hot = Assert.Single(Recommender.Of(Inputs.Of([.. Quiet(), Inputs.Method("Shop.Load", 1000, 1, 0, 40_000_000)])), static one => one.Rule == "hot-self-time");

        Assert.Equal(("Shop.Load()", "Till.cs:7", "cpu", RecommendationPriority.High), (hot.Subject, hot.Place, hot.Category, hot.Priority));
        Assert.Contains("self time 40.0 s of 50.0 s, without waits", hot.Evidence);
        Assert.Contains("no change of it more than 80 %", hot.Effect);
    }

    [Fact]
    public void ManyMethodsThatShareTheTimeAreNotHot() => AssertNone("hot-self-time", Inputs.Of(Quiet()));

    [Fact]
    public void AMethodThatIsProfiledAloneIsNotHot() => AssertNone("hot-self-time", Inputs.Of(Inputs.Method("Shop.Load")));

    [Fact]
    public void AMethodThatWaitsIsNotHot() => AssertNone("hot-self-time", Inputs.Of([.. Quiet(), Inputs.Method("Shop.Load", 1000, 1, 0.99, 40_000_000)]));

    [Fact]
    public void SixtyMegabytesASecondAreMuch() =>
        AssertOne("allocation-heavy", "Shop.Load()", Inputs.Of(Inputs.Allocating("Shop.Load", 216_000, calls: 1_000_000)));

    [Fact]
    public void TheSameBytesInFewCallsAreNot() => AssertNone("allocation-heavy", Inputs.Of(Inputs.Allocating("Shop.Load", 216_000, calls: 1000)));

    [Fact]
    public void FivePercentOfManyCallsAreARateOfErrors() => AssertOne("error-rate", "Shop.Load()", Inputs.Of(Inputs.Method("Shop.Load") with { Errors = 50 }));

    [Fact]
    public void OneErrorInThreeCallsIsNone() => AssertNone("error-rate", Inputs.Of(Inputs.Method("Shop.Load", 3) with { Errors = 1 }, Inputs.Method("Shop.Save") with { Errors = 9 }));

    [Fact]
    public void AMethodThatIsSuspendedMostOfTheTimeWaits() => AssertOne("waits-dominate", "Shop.Load()", Inputs.Of(Inputs.Method("Shop.Load", 1000, 1, 0.9)));

    [Fact]
    public void OneThatWorksOrIsShortDoesNot() =>
        AssertNone("waits-dominate", Inputs.Of(Inputs.Method("Shop.Load", 1000, 1, 0.5), Inputs.Method("Shop.Short", 1000, 1, 0.9, 1000)));

    [Fact]
    public void TwentyStatementsPerCallOfTheirCallerRepeat()
    {
        Recommendation repeated = AssertOne("repeated-statements", "Shop.Load", Inputs.Of(Inputs.Method("Shop.Load", 100), Statement(calls: 2000)));

        Assert.Contains("executes 20 statements per call", repeated.Title);
        Assert.Contains("does not know", repeated.Effect);
    }

    [Fact]
    public void AMethodThatWaitsTwentyTimesPerCallOfItsCallerRepeatsAndOneThatWorksDoesNot()
    {
        Recommendation repeated = AssertOne("repeated-statements", "Shop.Load", Inputs.Of(Inputs.Method("Shop.Load", 100), Inputs.Method("Shop.Line", 2000, 1, 0.8) with { Caller = "Shop.Load" }));

        Assert.Contains("calls Shop.Line 20 times per call", repeated.Title);
        AssertNone("repeated-statements", Inputs.Of(Inputs.Method("Shop.Load", 100), Inputs.Method("Shop.Line", 2000, 1, 0.2) with { Caller = "Shop.Load" }));
    }

    [Fact]
    public void TwoPerCallOrThoseOfAnUnknownCallerDoNot()
    {
        AssertNone("repeated-statements", Inputs.Of(Inputs.Method("Shop.Load", 100), Statement(calls: 200)));
        AssertNone("repeated-statements", Inputs.Of(Inputs.Method("Shop.Other", 100), Statement(calls: 2000)));
    }

    [Fact]
    public void CallsOfTwoKindsAreToldApart()
    {
        Recommendation two = AssertOne("two-modes", "Shop.Load()", Inputs.Of(Inputs.Method("Shop.Load", 1000, 1, 0, 100_000, 100_000, 100_000, 5_000_000)));

        Assert.StartsWith("75 % of the calls", two.Evidence[0]);
    }

    [Fact]
    public void CallsOfOneKindAreNot() => AssertNone("two-modes", Inputs.Of(Inputs.Method("Shop.Load", 1000, 1, 0, 80_000, 90_000, 100_000, 110_000, 120_000, 200_000)));

    [Fact]
    public void ATinyMethodThatIsTimedMillionsOfTimesShouldBeSampled() =>
        AssertOne("too-short-to-time", "Shop.Add()", Inputs.Of(Inputs.Method("Shop.Add", 5_000_000, 1, 0, 60) with { TooShortToTime = true }));

    [Fact]
    public void OneThatIsSampledAlreadyOrSeldomCalledNeedNot() => AssertNone("too-short-to-time", Inputs.Of(
        Inputs.Method("Shop.Add", 5_000_000, 1, 0, 60) with { TooShortToTime = true, TimedCalls = 5000 },
        Inputs.Method("Shop.Seldom", 100, 1, 0, 60) with { TooShortToTime = true }));

    [Fact]
    public void ALabelWithHundredsOfValuesAndOtherHitItsBound() => AssertOne("metric-at-its-bound", "shop.requests", Inputs.Of(
        [Inputs.Family("shop.requests", MetricKind.Counter, [.. Enumerable.Range(0, 100).Select(static i => ($"user={i}", 1.0)), ("user=other", 500)])]));

    [Fact]
    public void AShortListWithAnOtherDidNot() => AssertNone("metric-at-its-bound", Inputs.Of(
        [Inputs.Family("shop.requests", MetricKind.Counter, ("kind=web", 1), ("kind=mail", 1), ("kind=other", 1))]));

    [Fact]
    public void ACacheThatMostlyMissesIsNamed()
    {
        AssertOne("cache-hit-rate", "shop.prices", Inputs.Of([Inputs.Family("shop.prices.hits", MetricKind.Counter, ("", 1000)), Inputs.Family("shop.prices.misses", MetricKind.Counter, ("", 3000))]));
        AssertOne("cache-hit-rate", "cache.requests", Inputs.Of([Inputs.Family("cache.requests", MetricKind.Counter, ("type=hit", 1000), ("type=miss", 3000))]));
    }

    [Fact]
    public void OneThatMostlyHitsOrWasHardlyAskedIsNot()
    {
        AssertNone("cache-hit-rate", Inputs.Of([Inputs.Family("cache.requests", MetricKind.Counter, ("type=hit", 9000), ("type=miss", 1000))]));
        AssertNone("cache-hit-rate", Inputs.Of([Inputs.Family("cache.requests", MetricKind.Counter, ("type=hit", 1), ("type=miss", 30))]));
    }

    [Fact]
    public void PausesOfATenthOfTheTimeNameWhereMostIsAllocated() => AssertOne("collection-share", "Shop.Load()", Inputs.Of(
        [Inputs.Family("dotnet.gc.pause.time", MetricKind.Counter, ("", 360))], Inputs.Allocating("Shop.Load", 1000), Inputs.Allocating("Shop.Save", 10)));

    [Fact]
    public void PausesOfAHundredthAreAsUsual() => AssertNone("collection-share", Inputs.Of([Inputs.Family("dotnet.gc.pause.time", MetricKind.Counter, ("", 36))]));

    [Fact]
    public void AQueueThatStaysWithMoreThreadsThanProcessorsStarves() => AssertOne("thread-pool-starvation", "Shop.Load()", Inputs.Of(
        [Inputs.Family("dotnet.thread_pool.queue.length", MetricKind.Gauge, ("", 40)), Inputs.Family("dotnet.thread_pool.thread.count", MetricKind.Gauge, ("", 16))],
        Inputs.Method("Shop.Load")));

    [Fact]
    public void AShortQueueOrAPoolThatHasNotGrownDoesNot()
    {
        AssertNone("thread-pool-starvation", Inputs.Of([Inputs.Family("dotnet.thread_pool.queue.length", MetricKind.Gauge, ("", 3)), Inputs.Family("dotnet.thread_pool.thread.count", MetricKind.Gauge, ("", 16))]));
        AssertNone("thread-pool-starvation", Inputs.Of([Inputs.Family("dotnet.thread_pool.queue.length", MetricKind.Gauge, ("", 40)), Inputs.Family("dotnet.thread_pool.thread.count", MetricKind.Gauge, ("", 2))]));
    }

    [Fact]
    public void AnOldGenerationThatGrowsIsASuspectedLeakWithItsTime()
    {
        Recommendation leak = AssertOne("suspected-leak", $"{LeakAnalysis.HeapAfterCollection}{{gc.heap.generation=gen2}} value", Inputs.Of() with { Trends = Heap("gen2", 0.3), MemoryLimit = 220 });

        Assert.Equal(RecommendationPriority.High, leak.Priority);
        Assert.EndsWith("the chance of such a trend without a cause is below 0.0001", leak.Evidence[1]);
        Assert.Contains("the limit of 220 B is reached in", leak.Evidence[2]);
    }

    [Fact]
    public void ANurseryThatGrowsOrAnOldGenerationThatDoesNotIsNone()
    {
        AssertNone("suspected-leak", Inputs.Of() with { Trends = Heap("gen0", 0.3) });
        AssertNone("suspected-leak", Inputs.Of() with { Trends = Heap("gen2", 0) });
    }

    [Theory]
    [InlineData(85, false, RecommendationPriority.Low)]
    [InlineData(130, true, RecommendationPriority.Medium)]
    public void ALimitThatIsNearOrBrokenIsSaid(double actual, bool exceeded, RecommendationPriority priority) =>
        Assert.Equal(priority, AssertOne("threshold-near", "Shop.Load()", Inputs.Of(WithLimit(actual, exceeded))).Priority);

    [Fact]
    public void ALimitWithRoomIsNot() => AssertNone("threshold-near", Inputs.Of(WithLimit(50, false)));

    [Fact]
    public void AQuietProgramNeedsNothing() => Assert.Empty(Recommender.Of(Inputs.Of(Quiet())));

    [Fact]
    public void TheMostUrgentComesFirst()
    {
        IReadOnlyList<Recommendation> all = Recommender.Of(Inputs.Of(
            Inputs.Method("Shop.Add", 5_000_000, 1, 0, 60) with { TooShortToTime = true }, Inputs.Method("Shop.Load") with { Errors = 50 }));

        Assert.Equal(all.OrderBy(static one => one.Priority), all);
        Assert.Equal("error-rate", all[0].Rule);
    }

    [Fact]
    public void EveryRuleOfTheFolderIsInTheCatalogue()
    {
        IEnumerable<string> classes = typeof(Recommender).Assembly.GetTypes()
            .Where(static type => type is { IsClass: true } && type.IsAssignableTo(typeof(PerfGen.Monitoring.Recommendations.Rules.IRecommendationRule)))
            .Select(static type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(classes, Recommender.Rules.Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(13, Recommender.Rules.Count);
    }

    private static MethodSnapshot[] Quiet() => [.. Enumerable.Range(0, 10).Select(static i => Inputs.Method($"Shop.M{i}", 100))];

    private static MethodSnapshot Statement(long calls) =>
        Inputs.Method("System.Data.Common.DbCommand.ExecuteReader", calls, 1, 0, 2_000_000) with { Kind = ProbeKind.Call, Caller = "Shop.Load" };

    private static MethodSnapshot WithLimit(double actual, bool exceeded) => Inputs.Method("Shop.Load") with
    {
        Thresholds = [new ThresholdResult { What = "p95", Limit = 100, Actual = actual, Violations = 0, Severity = Severity.Warning, Exceeded = exceeded }],
    };

    private static TrendReport Heap(string generation, double slope) => TrendAnalysis.OfAll(
        [new(new SeriesId(SeriesId.Meter, LeakAnalysis.HeapAfterCollection, "value", $"gc.heap.generation={generation}"), Noise.Points(Noise.Autoregressive(new Random(3), 200, 0).Select((value, i) => value + slope * i)))]);

    private static Recommendation AssertOne(string rule, string subject, RecommendationInput input)
    {
        Recommendation one = Assert.Single(Recommender.Of(input), one => one.Rule == rule);
        Assert.Equal(subject, one.Subject);
        Assert.All(one.Evidence, static evidence => Assert.Contains(evidence, char.IsDigit));
        Assert.NotEmpty(one.Evidence);
        Assert.NotEmpty(one.Effect);
        Assert.NotEmpty(one.Actions);
        return one;
    }

    private static void AssertNone(string rule, RecommendationInput input) => Assert.DoesNotContain(Recommender.Of(input), one => one.Rule == rule);
}
