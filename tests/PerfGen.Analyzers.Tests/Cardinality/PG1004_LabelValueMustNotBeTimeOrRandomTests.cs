using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1004_LabelValueMustNotBeTimeOrRandomTests
{
    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|DateTime.UtcNow|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|DateTime.Now.ToString("yyyy-MM-dd")|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|$"{DateTime.UtcNow:yyyyMMdd}"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|DateTimeOffset.UtcNow.ToUnixTimeSeconds()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.PlacedAt|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.PlacedAt.ToShortDateString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Age|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Age.TotalSeconds|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|watch.Elapsed|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|watch.ElapsedMilliseconds|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|watch.ElapsedMilliseconds.ToString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|Environment.TickCount64|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|Stopwatch.GetTimestamp()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|Guid.NewGuid()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|Guid.NewGuid().ToString("N")|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|random.Next()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|Random.Shared.NextDouble()|]));""")]
    [InlineData("""var started = DateTime.UtcNow; Requests.WithLabels([|started.ToString("O")|]).Inc();""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|TimeOnly.FromDateTime(DateTime.Now)|]));""")]
    public Task TimesAndRandomNumbersAreReported(string statement) => RuleVerifier<PG1004_LabelValueMustNotBeTimeOrRandom>.VerifyAnalyzerAsync(LabelCases.Around(statement));

    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", DateTime.UtcNow.Hour));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", DateTime.UtcNow.DayOfWeek));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", DateTime.Now.ToString("dddd")));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", $"{DateTime.UtcNow:HH}"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", watch.ElapsedMilliseconds > 100 ? "slow" : "fast"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", watch.Elapsed > TimeSpan.FromSeconds(1)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", TimeSpan.FromSeconds(5)));""")]
    [InlineData("""histogram.Record(watch.Elapsed.TotalSeconds); histogram.Record(Stopwatch.GetElapsedTime(0).TotalMilliseconds);""")]
    [InlineData("""Prometheus.Metrics.CreateGauge("g", "G").Set(DateTimeOffset.UtcNow.ToUnixTimeSeconds());""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", random.Next(0, 4)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", DateTime.UtcNow.Kind));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", outcome)); _ = DateTime.UtcNow;""")]
    [InlineData("""Activity.Current?.SetTag("at", DateTime.UtcNow);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Bucket(watch.Elapsed.TotalSeconds)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", watch.Elapsed.TotalSeconds switch { < 1 => "1", < 10 => "10", _ => "more" }));""")]
    [InlineData("""void Every(TimeSpan interval) => counter.Add(1, new KeyValuePair<string, object?>("what", interval)); Every(default);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", watch.IsRunning));""")]
    public Task PartsOfADateAndMeasuredTimesAreNot(string statement) => RuleVerifier<PG1004_LabelValueMustNotBeTimeOrRandom>.VerifyAnalyzerAsync(LabelCases.Around(statement));
}
