using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1005_LabelValueMustComeFromASmallSetTests
{
    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|ratio|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|ratio.ToString("F1")|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Price|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|$"{order.Price:F2}"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Lines.Length|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Items.Count|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Items.Count()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|order.Lines.Length.ToString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|text.Length|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.ContentLength|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.ContentLength ?? 0|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Headers.UserAgent|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Headers.UserAgent.ToString()|]));""")]
    [InlineData("""Requests.WithLabels([|order.Lines.Length.ToString()|]).Inc();""")]
    [InlineData("""var tags = new TagList { { "what", [|order.Price|] } }; histogram.Record(1, tags);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|text|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|text.ToLowerInvariant()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|text ?? "none"|]));""")]
    public Task MeasuredNumbersAndFreeTextsAreReported(string statement) => RuleVerifier<PG1005_LabelValueMustComeFromASmallSet>.VerifyAnalyzerAsync(LabelCases.Around(statement));

    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", statusCode));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", outcome));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", outcome.ToString().ToLowerInvariant()));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Bucket(order.Price)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", order.Lines.Length > 10));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", order.Lines.Length switch { 0 => "none", 1 => "one", _ => "many" }));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", order.Price > 100 ? "high" : "low"));""")]
    [InlineData("""foreach (double quantile in new[] { 0.5, 0.9 }) counter.Add(1, new KeyValuePair<string, object?>("what", quantile));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("le", ratio));""")]
    [InlineData("""counter.Add(order.Lines.Length); histogram.Record(ratio);""")]
    [InlineData("""void Count(string method, string status, string operation) { counter.Add(1, new KeyValuePair<string, object?>("what", method)); Tag(status); Tag(operation); } Count("", "", "");""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Math.Clamp(order.Lines.Length, 0, 3)));""")]
    [InlineData("""if (text == "a") counter.Add(1, new KeyValuePair<string, object?>("what", text));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Known.Contains(text) ? text : "other"));""")]
    [InlineData("""Activity.Current?.SetTag("price", order.Price);""")]
    [InlineData("""void Measure([System.Runtime.CompilerServices.CallerMemberName] string? caller = null) => counter.Add(1, new KeyValuePair<string, object?>("what", caller)); Measure();""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", exception.GetType().Name));""")]
    public Task CodesBucketsAndMeasurementsAreNot(string statement) => RuleVerifier<PG1005_LabelValueMustComeFromASmallSet>.VerifyAnalyzerAsync(LabelCases.Around(statement));
}
