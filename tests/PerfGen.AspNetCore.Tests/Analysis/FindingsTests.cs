using System.Text.Json;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.AspNetCore.Tests.Streaming;
using PerfGen.Monitoring;

namespace PerfGen.AspNetCore.Tests.Analysis;

public sealed class FindingsTests
{
    [Fact]
    public async Task AnAlertIsShownAndToldAndResolved()
    {
        await using LiveHost host = await LiveHost.StartAsync(build: static builder =>
            Microsoft.Extensions.DependencyInjection.MonitoringServiceCollectionExtensions.AddPerfGenMonitoring(builder.Services, static options =>
            {
                options.Alerts.Thresholds.Window = TimeSpan.FromSeconds(1);
                options.Alerts.Thresholds.KeepFor = TimeSpan.Zero;
            }));
        Feed(host, ms: 10);
        await using EventReader all = await EventReader.ConnectAsync(host, "?topics=alerts");
        await using EventReader critical = await EventReader.ConnectAsync(host, "?topics=critical");
        await all.NextAsync();
        await critical.NextAsync();

        Feed(host, ms: 80);
        JsonElement alert = await all.NextAsync("alert");
        Assert.Equal("firing", alert.GetProperty("state").GetString());
        Assert.Equal("critical", alert.GetProperty("severity").GetString());
        Assert.Contains("above 50.0 ms", alert.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(alert.GetProperty("id").GetString(), (await critical.NextAsync("critical-alert")).GetProperty("id").GetString());

        JsonElement dashboard = await host.GetJsonAsync("/perfgen/dashboard");
        Assert.Equal("unhealthy", dashboard.GetProperty("health").GetProperty("status").GetString());
        Assert.Single(dashboard.GetProperty("health").GetProperty("reasons").EnumerateArray());
        Assert.Equal(dashboard.GetProperty("methods")[0].GetProperty("id").GetString(), dashboard.GetProperty("alerts")[0].GetProperty("method").GetString());
        Assert.Single((await host.GetJsonAsync("/perfgen/methods/Shop.Orders.Place")).GetProperty("alerts").EnumerateArray());

        // Who comes later is told what still fires.
        await using EventReader late = await EventReader.ConnectAsync(host, "?topics=alerts");
        Assert.Equal(alert.GetProperty("id").GetString(), (await late.NextAsync("alert")).GetProperty("id").GetString());

        for (int i = 0; i < 12; i++)
            Feed(host, ms: 1);
        JsonElement resolved = await all.NextAsync("alert");
        Assert.Equal("resolved", resolved.GetProperty("state").GetString());
        Assert.Equal(alert.GetProperty("id").GetString(), resolved.GetProperty("id").GetString());
        Assert.True(resolved.TryGetProperty("resolvedAt", out _));
        Assert.Equal("healthy", (await host.GetJsonAsync("/perfgen/dashboard")).GetProperty("health").GetProperty("status").GetString());
    }

    [Fact]
    public async Task AdviceNamesTheMethodWhileSomebodyLooks()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        host.Process.Method("Shop.Orders.Place").Calls(2000, ms: 10).Errors(900);
        host.Feed(seconds: 60);
        Assert.Empty((await host.GetJsonAsync("/perfgen/recommendations")).GetProperty("recommendations").EnumerateArray());
        JsonElement advice = default;
        await Eventually.IsAsync(() =>
        {
            host.Process.Method("Shop.Orders.Place").Calls(1, ms: 10);
            host.Feed();
            advice = host.GetJsonAsync("/perfgen/recommendations").GetAwaiter().GetResult().GetProperty("recommendations");
            return advice.GetArrayLength() > 0;
        });
        string id = host.Parts.State.View.Rows[0].Id;
        JsonElement errors = advice.EnumerateArray().First(one => one.GetProperty("category").GetString() == "errors");
        Assert.Equal(id, errors.GetProperty("method").GetString());
        Assert.Equal("Orders.cs", errors.GetProperty("file").GetString());
        Assert.Equal(12, errors.GetProperty("line").GetInt32());
        Assert.NotEmpty(errors.GetProperty("evidence").EnumerateArray());
    }

    [Fact]
    public async Task WhatHistoryKeptIsReadByTheHour()
    {
        string folder = Directory.CreateTempSubdirectory("perfgen-live").FullName;
        try
        {
            await using (var monitor = PerfGenMonitor.Start(options =>
            {
                options.Interval = TimeSpan.FromHours(1);
                options.History = new() { Directory = folder };
            }))
            {
                monitor.Collect();
            }

            await using LiveHost host = await LiveHost.StartAsync(build: builder =>
                Microsoft.Extensions.DependencyInjection.MonitoringServiceCollectionExtensions.AddPerfGenMonitoring(builder.Services, options => options.History = new() { Directory = folder }));
            JsonElement answer = await host.GetJsonAsync("/perfgen/metrics/history?period=hourly");
            JsonElement point = Assert.Single(answer.GetProperty("points").EnumerateArray());
            Assert.Equal(1, (point.GetProperty("end").GetDateTimeOffset() - point.GetProperty("start").GetDateTimeOffset()).TotalHours);
            Assert.True(point.GetProperty("summary").GetProperty("memoryBytes").GetDouble() > 0);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await host.GetAsync("/perfgen/metrics/history?period=yearly")).Status);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task WithoutAHistoryItSaysWhatToSet()
    {
        await using LiveHost host = await LiveHost.StartAsync();
        (System.Net.HttpStatusCode status, string text) = await host.GetAsync("/perfgen/metrics/history");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, status);
        Assert.Contains("set MonitoringOptions.History", text, StringComparison.Ordinal);
    }

    /// <summary>Twenty calls, seen by alerting and by the window.</summary>
    private static void Feed(LiveHost host, double ms)
    {
        host.Process.Method("Shop.Orders.Place").Calls(20, ms);
        if (ms == 10)
            host.Process.Method("Shop.Orders.Place").Limit("p95Ns", 50e6, Severity.Critical);
        MonitoringInterval interval = host.Process.Next();
        host.Parts.Alerting!.Evaluate(interval);
        host.Parts.Observe(interval);
    }
}
