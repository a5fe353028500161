using PerfGen.Analyzers.Cardinality;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Cardinality;

namespace PerfGen.Analyzers.Tests.Cardinality;

public sealed class ValueFixerTests
{
    [Fact]
    public Task ARawPathBecomesTheRoutePattern() => FixVerifier<PG1002_LabelValueMustNotBeARawUrl, PG1002_LabelValueMustNotBeARawUrlFixer>.VerifyFixAsync("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        class Middleware(Counter<int> counter, Prometheus.Counter total)
        {
            public Task InvokeAsync(HttpContext context)
            {
                counter.Add(1, new KeyValuePair<string, object?>("path", [|context.Request.Path|]));
                counter.Add(1, new KeyValuePair<string, object?>("path", [|context.Request.Path.Value|]!));
                total.WithLabels([|$"{context.Request.Method} {context.Request.Path}"|]).Inc();
                return Task.CompletedTask;
            }
        }
        """, """
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        class Middleware(Counter<int> counter, Prometheus.Counter total)
        {
            public Task InvokeAsync(HttpContext context)
            {
                counter.Add(1, new KeyValuePair<string, object?>("path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched"));
                counter.Add(1, new KeyValuePair<string, object?>("path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched"));
                total.WithLabels($"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched"}").Inc();
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task AnExceptionsTextBecomesItsType() => FixVerifier<PG1003_LabelValueMustNotBeExceptionText, PG1003_LabelValueMustNotBeExceptionTextFixer>.VerifyFixAsync("""
        class Service(Prometheus.Counter errors, Counter<int> counter)
        {
            public void Fail(Exception e)
            {
                errors.WithLabels([|e.Message|] /* why */).Inc();
                errors.WithLabels([|e.ToString()|]).Inc();
                errors.WithLabels([|e.InnerException?.Message ?? ""|]).Inc();
                errors.WithLabels([|$"failed: {e.Message}"|]).Inc();
                counter.Add(1, new KeyValuePair<string, object?>("error", [|e|]));
            }
        }
        """, """
        class Service(Prometheus.Counter errors, Counter<int> counter)
        {
            public void Fail(Exception e)
            {
                errors.WithLabels(e.GetType().Name /* why */).Inc();
                errors.WithLabels(e.GetType().Name).Inc();
                errors.WithLabels(e.InnerException?.GetType().Name ?? "").Inc();
                errors.WithLabels($"failed: {e.GetType().Name}").Inc();
                counter.Add(1, new KeyValuePair<string, object?>("error", e.GetType().Name));
            }
        }
        """);

    [Fact]
    public Task ANumberGoesIntoBuckets() => FixVerifier<PG1005_LabelValueMustComeFromASmallSet, PG1005_LabelValueMustComeFromASmallSetFixer>.VerifyFixAsync("""
        class Service(Prometheus.Counter orders, Counter<int> counter)
        {
            public void Handle(List<int> items, double price)
            {
                orders.WithLabels([|items.Count.ToString()|]).Inc();
                counter.Add(1, new KeyValuePair<string, object?>("price", [|price|]));
            }
        }
        """, """
        class Service(Prometheus.Counter orders, Counter<int> counter)
        {
            public void Handle(List<int> items, double price)
            {
                orders.WithLabels(ToBucket(items.Count)).Inc();
                counter.Add(1, new KeyValuePair<string, object?>("price", ToBucket(price)));
            }

            private static string ToBucket(double value) => value switch
            {
                < 10 => "<10",
                < 100 => "<100",
                < 1000 => "<1000",
                _ => ">=1000",
            };
        }
        """);
}
