namespace PerfGen.Analyzers.Tests.Verification;

/// <summary>A service in whose method statements about labels are tried.</summary>
internal static class LabelCases
{
    /// <summary>A source with the statement in a method that has the usual things at hand.</summary>
    public static string Around(string statement) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.Routing;

        enum Outcome { Ok, Failed }

        record Order(int Number, double Price, DateTime PlacedAt, TimeSpan Age, string[] Lines, IReadOnlyList<int> Items);

        class Service(Meter meter)
        {
            private static readonly HashSet<string> Known = ["/a", "/b"];
            private static readonly Uri BaseAddress = new("https://shop.example");
            private readonly Counter<long> counter = meter.CreateCounter<long>("orders");
            private readonly Histogram<double> histogram = meter.CreateHistogram<double>("duration");
            private static readonly Prometheus.Counter Requests = Prometheus.Metrics.CreateCounter("requests_total", "Requests.", "what");

            public async Task Handle(HttpContext context, HttpRequestMessage message, Exception exception, Order order, string text, Outcome outcome, int statusCode, Stopwatch watch, Random random, double ratio)
            {
                await Task.Yield();
                {{statement}}
            }

            private void Tag(object? value) => counter.Add(1, new KeyValuePair<string, object?>("outcome", Outcome.Ok));

            private static string Normalize(string path) => "";

            private static string Bucket(double value) => "";
        }
        """;
}
