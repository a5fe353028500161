using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class PG1002_LabelValueMustNotBeARawUrlTests
{
    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Path|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Path.Value|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Path.ToString()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|(string)context.Request.Path|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|$"{context.Request.Method} {context.Request.Path}"|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.Method + " " + context.Request.Path|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|message.RequestUri|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|message.RequestUri?.AbsolutePath|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|message.RequestUri!.PathAndQuery|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.GetDisplayUrl()|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|context.Request.QueryString.Value|]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", [|(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? context.Request.Path.Value|]));""")]
    [InlineData("""var path = context.Request.Path.Value!.ToLowerInvariant(); counter.Add(1, new KeyValuePair<string, object?>("what", [|path|]));""")]
    [InlineData("""Requests.WithLabels([|context.Request.Path|]).Inc();""")]
    [InlineData("""var tags = new TagList { { "what", [|context.Request.Path.Value|] } }; histogram.Record(1, tags);""")]
    [InlineData("""StatsdClient.DogStatsd.Increment("hits", tags: [[|$"path:{context.Request.Path}"|]]);""")]
    [InlineData("""string requestPath = Normalize(""); void Count(string requestUrl) => counter.Add(1, new KeyValuePair<string, object?>("what", [|requestUrl|])); Count(requestPath);""")]
    public Task ARawPathIsReported(string statement) => RuleVerifier<PG1002_LabelValueMustNotBeARawUrl>.VerifyAnalyzerAsync(LabelCases.Around(statement));

    [Theory]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.GetEndpoint()?.DisplayName));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Method));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Scheme));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.RouteValues["controller"]));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Normalize(context.Request.Path)));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Path.StartsWithSegments("/api")));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Path.StartsWithSegments("/api") ? "api" : "page"));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Known.Contains(context.Request.Path.Value!) ? context.Request.Path.Value : "other"));""")]
    [InlineData("""if (Known.Contains(context.Request.Path.Value!)) counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Path.Value));""")]
    [InlineData("""if (context.Request.Path == "/health") Requests.WithLabels(context.Request.Path).Inc();""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", message.RequestUri?.Host));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", message.RequestUri?.Scheme));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.PathBase));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", BaseAddress));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", context.Request.Path.Value switch { "/a" => "a", "/b" => "b", _ => "other" }));""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", Path.GetExtension(text)));""")]
    [InlineData("""Activity.Current?.SetTag("url.path", context.Request.Path);""")]
    [InlineData("""counter.Add(context.Request.Path.Value!.Length);""")]
    [InlineData("""counter.Add(1, new KeyValuePair<string, object?>("what", string.IsNullOrEmpty(context.Request.Path) ? "root" : "page"));""")]
    public Task RoutesAndKnownPathsAreNot(string statement) => RuleVerifier<PG1002_LabelValueMustNotBeARawUrl>.VerifyAnalyzerAsync(LabelCases.Around(statement));
}
