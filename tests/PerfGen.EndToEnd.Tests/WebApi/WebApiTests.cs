using System.Net;
using System.Text.Json;
using PerfGen.EndToEnd.Tests.Building;
using PerfGen.Monitoring.Tests.Statements;

namespace PerfGen.EndToEnd.Tests.WebApi;

/// <summary>The order service under load, and what its README says of it; by itself, since it is timed from outside.</summary>
[CollectionDefinition(nameof(WebApiTests), DisableParallelization = true)]
[Collection(nameof(WebApiTests))]
public sealed class WebApiTests
{
    private const string List = "OrderService.ListAsync", Lines = "OrderStore.LinesOfAsync";
    private const int PageBytes = 64 * 40 * 4;

    [Fact]
    public async Task TheEmbeddedStoreServesUnderLoadAndOutsideAgreesWithInside()
    {
        await using RunningShop shop = await RunningShop.StartAsync();
        await AssertTheRepeatedQueryIsToldAsync(shop, "SELECT * FROM lines WHERE order_id = ?");
        await AssertAgreesAsync(shop);
        await AssertTheRepeatedQueryIsInTheCallerTreeAsync(shop);
        await AssertEveryResourceAnswersAsync(shop);

        // The promise that the repeated query breaks: in the health at once, then as an alert that reaches the webhook with a valid signature.
        JsonElement health = (await shop.PerfGenAsync("dashboard")).GetProperty("health");
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Contains(health.GetProperty("reasons").EnumerateArray(), static reason => reason.GetString()!.Contains(List, StringComparison.Ordinal));
        await shop.UntilAsync(() => Task.FromResult(shop.Log.Contains("Alert: {\"schema\":\"perfgen.alert/1\"", StringComparison.Ordinal)), "An alert at the webhook");
        Assert.Contains((await shop.PerfGenAsync("alerts")).GetProperty("alerts").EnumerateArray(), static alert =>
            alert.GetProperty("state").GetString() == "firing" && alert.GetProperty("series").GetString()!.Contains(List, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PostgreSqlServesUnderLoadAndOutsideAgreesWithInside()
    {
        using PostgresServer server = await PostgresServer.StartAsync();
        await using RunningShop shop = await RunningShop.StartAsync(server.ConnectionString);
        await AssertTheRepeatedQueryIsToldAsync(shop, "SELECT product_id, quantity, price FROM lines WHERE order_id = ?");
        await AssertAgreesAsync(shop);
        await AssertTheRepeatedQueryIsInTheCallerTreeAsync(shop);
        await AssertEveryResourceAnswersAsync(shop);

        // ProfileCalls on DbCommand: the statements have rows of their own, by who executes them.
        Assert.Contains((await shop.PerfGenAsync("methods?filter=Execute")).GetProperty("methods").EnumerateArray(), static row =>
            row.GetProperty("kind").GetString() == "call" && row.GetProperty("caller").GetString()!.EndsWith("PostgresOrderStore.LinesOfAsync", StringComparison.Ordinal));
        Assert.Contains("db_client", await shop.Client.GetStringAsync(new Uri("metrics", UriKind.Relative)));
    }

    [Fact]
    public async Task WhatCompactingGivesNotBackIsAPageOfReceiptForEachOrder()
    {
        await using RunningShop shop = await RunningShop.StartAsync();
        await shop.LoadAsync("--requests", "300", "--seconds", "20");
        (double before, long ordersBefore) = await HeldAsync(shop);
        await shop.LoadAsync("--requests", "1500", "--seconds", "20");
        (double after, long ordersAfter) = await HeldAsync(shop);

        Assert.True(ordersAfter - ordersBefore > 100, $"{ordersAfter - ordersBefore} orders");
        Assert.InRange((after - before) / (ordersAfter - ordersBefore), PageBytes, 1.5 * PageBytes);
        JsonElement print = await shop.RowAsync("Receipt.Print");
        Assert.InRange(print.GetProperty("allocatedBytesPerCall").GetDouble(), PageBytes, 4 * PageBytes);
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://example.org")]
    [InlineData("--seconds", "601")]
    [InlineData("--clients", "65")]
    [InlineData("--requests", "1000001")]
    [InlineData("--requests")]
    public async Task TheLoadIsBoundedAndForLoopbackAlone(params string[] arguments)
    {
        string program = Path.Combine(Repository.Root, "samples", "WebApi", "load", "bin", Repository.Configuration, "net10.0", "Shop.Load.dll");
        CommandRun run = await CommandRun.DotNetAsync(Path.GetTempPath(), [program, .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Usage: load [address on loopback]", run.Errors);
    }

    /// <summary>Bytes after a compaction, and how many orders there were.</summary>
    private static async Task<(double Bytes, long Orders)> HeldAsync(RunningShop shop)
    {
        JsonElement result = (await shop.ChangeAsync(HttpMethod.Post, "optimize", new { action = "compact-heap" })).GetProperty("results")[0];
        // Rows are of the last interval.
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        return (result.GetProperty("afterBytes").GetDouble(), (await shop.RowAsync("Receipt.Print")).GetProperty("calls").GetInt64());
    }

    private static async Task AssertTheRepeatedQueryIsToldAsync(RunningShop shop, string statement)
    {
        await shop.OrderAsync(25);
        using HttpResponseMessage refused = await shop.Client.PostAsync(new Uri("orders", UriKind.Relative), new StringContent("{\"region\":9}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        JsonElement orders = JsonElement.Parse(await shop.Client.GetStringAsync(new Uri("orders?take=20", UriKind.Relative)));
        Assert.Equal(20, orders.GetArrayLength());
        Assert.All(orders.EnumerateArray(), static order => Assert.Equal(2, order.GetProperty("lines")[0].GetProperty("quantity").GetInt32()));
        await shop.UntilAsync(() => Task.FromResult(shop.Log.Contains($"One call of Shop.Orders.{List} ran 20 times \"{statement}\"", StringComparison.Ordinal)), "A line about the repeated query");
    }

    /// <summary>Within 5 % at p50 and p95. A machine with much else to do may part them, but not three times.</summary>
    private static async Task AssertAgreesAsync(RunningShop shop)
    {
        CommandRun run = await shop.LoadAsync("--seconds", "10", "--clients", "6", "--compare");
        for (int round = 1; round < 3 && run.ExitCode != 0; round++)
            run = await shop.LoadAsync("--seconds", "10", "--clients", "6", "--compare");
        run.Successful();
        Assert.Contains("agrees", run.Output);
        Assert.DoesNotContain("DIFFERS", run.Output);
        Assert.Contains(" 0.00 % errors", run.Output);
    }

    private static async Task AssertTheRepeatedQueryIsInTheCallerTreeAsync(RunningShop shop)
    {
        JsonElement lines = await shop.RowAsync(Lines), list = await shop.RowAsync(List);
        JsonElement caller = (await shop.PerfGenAsync($"methods/{lines.GetProperty("id").GetString()}")).GetProperty("callers").GetProperty("children")[0];
        Assert.EndsWith(List, caller.GetProperty("name").GetString());
        Assert.Equal(1, caller.GetProperty("share").GetDouble());
        Assert.InRange(lines.GetProperty("calls").GetDouble() / list.GetProperty("calls").GetDouble(), 18, 20);
    }

    private static async Task AssertEveryResourceAnswersAsync(RunningShop shop)
    {
        foreach (string resource in new[]
        {
            "health", "dashboard", "methods", "methods?sort=callsPerSecond&take=3", "metrics/current", "metrics/history", "metrics/history?period=daily", "metrics/history?period=weekly",
            "report", "trends", "recommendations", "alerts", "cache", "memory", "thresholds", "profiling",
        })
        {
            await shop.PerfGenAsync(resource);
        }

        JsonElement dashboard = await shop.PerfGenAsync("dashboard");
        Assert.Equal("Shop", dashboard.GetProperty("application").GetProperty("name").GetString());
        Assert.True(dashboard.GetProperty("summary").GetProperty("requestsPerSecond").GetProperty("history").GetArrayLength() > 5);
        Assert.Contains((await shop.PerfGenAsync("cache")).GetProperty("caches").EnumerateArray(), static cache => cache.GetProperty("hits").GetInt64() > 0);
        Assert.Equal(
            ["Apac", "Eu", "Us", "other"], // The last is what a request made up.
            (await shop.PerfGenAsync("methods?filter=PlaceAsync")).GetProperty("methods").EnumerateArray().Select(static row => row.GetProperty("labels").GetProperty("region").GetString()).Order(StringComparer.Ordinal));

        Assert.False((await shop.ChangeAsync(HttpMethod.Put, "profiling", new { live = false })).GetProperty("live").GetBoolean());
        Assert.True((await shop.ChangeAsync(HttpMethod.Put, "profiling", new { live = true })).GetProperty("live").GetBoolean());
        await shop.ChangeAsync(HttpMethod.Put, "thresholds", new { method = "Shop.Orders.OrderService.ListAsync", what = "p95Ns", limit = 21_000_000 });
        Assert.Contains((await shop.PerfGenAsync("thresholds")).GetProperty("thresholds").EnumerateArray(), static limit => limit.GetProperty("limit").GetDouble() == 21_000_000);

        using (Stream stream = await shop.Client.GetStreamAsync(new Uri("perfgen/stream?topics=metrics", UriKind.Relative)))
        using (var reader = new StreamReader(stream))
        {
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) != "event: metrics")
            {
            }
        }

        Assert.Contains("<title>", await shop.Client.GetStringAsync(new Uri("perfgen/", UriKind.Relative)));
        Assert.Contains("openapi", await shop.Client.GetStringAsync(new Uri("perfgen/openapi.json", UriKind.Relative)));
        string metrics = await shop.Client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.Contains("perfgen_method_calls_total{method=\"Shop.Orders.OrderService.ListAsync\"", metrics);
        Assert.Contains("http_server_request_duration_seconds_count{", metrics);
    }
}
