using System.Reflection;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Servers;
using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Tests.Prometheus;

/// <summary>The sample <c>Scraped</c>, a real Prometheus that scrapes it in both formats, and a real Alertmanager.</summary>
public sealed class ScrapingTests
{
    private const string Place = "Scraped.Checkout.Place";

    /// <summary>In the shape of what a threshold becomes: 19 of 20 calls within 60 ms, and every call within 10 s.</summary>
    private const string Rules = """
        groups:
          - name: thresholds
            rules:
              - alert: PerfGenP95TooHigh
                expr: >-
                  1 - sum without (instance, le) (rate(perfgen_method_duration_seconds_bucket{method="Scraped.Checkout.Place",le="0.06"}[5s]))
                  / sum without (instance) (rate(perfgen_method_duration_seconds_count{method="Scraped.Checkout.Place"}[5s])) > 0.05
                labels: { severity: critical, limit: "0.06" }
              - alert: PerfGenCallTooSlow
                expr: >-
                  perfgen_method_duration_seconds_count{method="Scraped.Checkout.Place"}
                  - ignoring (le) perfgen_method_duration_seconds_bucket{method="Scraped.Checkout.Place",le=~"10|10\\.0"} > 0
                labels: { severity: critical, limit: "10" }

        """;

    private static readonly ServerProgram _program = new("dotnet-sdk", "Scraped", "Scraped.exe")
    {
        Folders = [.. typeof(ScrapingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static item => item.Key == "ScrapedProgram").Select(static item => item.Value!)],
    };

    [Fact]
    public async Task PrometheusHasTheValuesOfTheSnapshotAndABrokenThresholdReachesTheAlertmanager()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        await using ServerProcess alertmanager = await PrometheusServers.StartAlertmanagerAsync(limit.Token);
        await using ServerProcess program = await ServerProcess.StartAsync(_program, "metrics", static (port, _) => ["--urls", $"http://127.0.0.1:{port}"], limit.Token);
        await using ServerProcess prometheus = await PrometheusServers.StartPrometheusAsync(program.Address.Authority, Rules, alertmanager.Address, limit.Token);
        using var api = new PrometheusApi(prometheus.Address, alertmanager.Address);
        using var client = new HttpClient { BaseAddress = program.Address };

        Dictionary<string, string>[] alerts = await BreakAPromiseUntilItIsToldAsync(client, api, limit.Token);
        Assert.All(alerts, static alert => Assert.Equal(("PerfGenP95TooHigh", Place, "Us", "critical", "0.06"), (alert["alertname"], alert["method"], alert["region"], alert["severity"], alert["limit"])));
        Assert.Equal(["perfgen", "perfgen-text"], alerts.Select(static alert => alert["job"]).Order());

        MonitoringExport export = await ExportAsync(client, limit.Token);
        foreach (string job in new[] { "perfgen", "perfgen-text" })
        {
            await UntilScrapedAsync(api, job, export, limit.Token);
            await AssertHasTheProfileAsync(api, job, export.Profile, limit.Token);
            await AssertHasTheMetricsAsync(api, job, export.Metrics, limit.Token);
        }

        // Only OpenMetrics says since when a counter counts.
        Assert.Equal(export.Profile.StartedAt.ToUnixTimeMilliseconds() / 1000.0, await api.ValueAsync("max(perfgen_method_calls_created{job=\"perfgen\"})", limit.Token));
        Assert.Null(await api.ValueAsync("max(perfgen_method_calls_created{job=\"perfgen-text\"})", limit.Token));
        Assert.Empty(await api.ScrapeErrorsAsync(limit.Token));
    }

    /// <summary>Orders from the one region are quick and keep the promise, those from the other do not.</summary>
    private static async Task<Dictionary<string, string>[]> BreakAPromiseUntilItIsToldAsync(HttpClient client, PrometheusApi api, CancellationToken cancellation)
    {
        while (true)
        {
            using HttpResponseMessage answer = await client.PostAsync(new Uri("orders?quick=19&slow=3&failing=1", UriKind.Relative), content: null, cancellation);
            answer.EnsureSuccessStatusCode();
            Dictionary<string, string>[] alerts = await api.AlertsAsync(cancellation);
            if (alerts.Length >= 2)
                return alerts;
            await Task.Delay(200, cancellation);
        }
    }

    /// <summary>When nothing is ordered any more, and a collection has seen it all.</summary>
    private static async Task<MonitoringExport> ExportAsync(HttpClient client, CancellationToken cancellation)
    {
        MonitoringExport before = MonitoringExport.Parse(await client.GetStringAsync(new Uri("export", UriKind.Relative), cancellation));
        while (true)
        {
            await Task.Delay(200, cancellation);
            MonitoringExport export = MonitoringExport.Parse(await client.GetStringAsync(new Uri("export", UriKind.Relative), cancellation));
            if (export.IntervalStart >= before.TakenAt)
                return export;
        }
    }

    private static async Task UntilScrapedAsync(PrometheusApi api, string job, MonitoringExport export, CancellationToken cancellation)
    {
        double calls = export.Profile.Methods.Sum(static row => row.Calls);
        while (await api.ValueAsync($"sum(perfgen_method_calls_total{{job=\"{job}\"}})", cancellation) != calls)
            await Task.Delay(200, cancellation);
    }

    private static async Task AssertHasTheProfileAsync(PrometheusApi api, string job, Snapshot profile, CancellationToken cancellation)
    {
        await AssertAsync("perfgen_method_calls_total", profile.Methods, static row => row.Calls);
        await AssertAsync("perfgen_method_errors_total", profile.Methods, static row => row.Errors);
        await AssertAsync("perfgen_method_cancelled_total", profile.Methods, static row => row.Cancelled);
        await AssertAsync("perfgen_method_self_seconds_total", profile.Methods, static row => row.Time!.SelfNs / 1e9);
        await AssertAsync("perfgen_method_wait_seconds_total", profile.Methods, static row => row.Time!.WaitNs / 1e9);
        await AssertAsync("perfgen_method_duration_seconds_sum", profile.Methods, static row => row.Time!.TotalNs / 1e9);
        await AssertAsync("perfgen_method_duration_seconds_count", profile.Methods, static row => row.Calls);
        await AssertAsync("perfgen_method_allocated_bytes_sum", profile.Methods, static row => row.Allocated!.TotalBytes);

        MethodSnapshot[] promised = [.. profile.Methods.Where(static row => row.Name == Place)];
        Assert.Equal(["Eu", "Us"], promised.Select(static row => row.Labels!["region"]).Order());
        Assert.Contains(promised, static row => Above(row, "p95Ns") > 0);
        await AssertAsync("perfgen_method_duration_seconds_bucket", promised, static row => row.Calls - Above(row, "p95Ns"), $",method=\"{Place}\",le=\"0.06\"");
        await AssertAsync("perfgen_method_duration_seconds_bucket", promised, static row => row.Calls - Above(row, "maxNs"), $",method=\"{Place}\",le=~\"10|10\\\\.0\"");

        async Task AssertAsync(string family, IReadOnlyList<MethodSnapshot> rows, Func<MethodSnapshot, double> expected, string more = "")
        {
            Dictionary<string, double> found = await api.QueryAsync($"sum without (le) ({family}{{job=\"{job}\"{more}}})", cancellation);
            Assert.Equal(rows.ToDictionary(LabelsOf, expected).OrderBy(static series => series.Key), found.OrderBy(static series => series.Key));
        }
    }

    private static async Task AssertHasTheMetricsAsync(PrometheusApi api, string job, MetricsSnapshot metrics, CancellationToken cancellation)
    {
        MetricFamily orders = Assert.Single(metrics.Families, static family => family.Name == "shop.orders");
        foreach (MetricSeries series in orders.Series)
            Assert.Equal(series.Value, await api.ValueAsync($"shop_orders_total{{job=\"{job}\",region=\"{Assert.Single(series.Labels).Value}\"}}", cancellation));

        MetricDistribution value = Assert.Single(Assert.Single(metrics.Families, static family => family.Name == "shop.order.value").Series).Distribution!;
        foreach ((double bound, long atOrBelow) in value.AdvisedBounds!)
            Assert.Equal(atOrBelow, await api.ValueAsync($"shop_order_value_bucket{{job=\"{job}\",le=~\"{bound}|{bound}\\\\.0\"}}", cancellation));
        Assert.Equal(value.Sum, await api.ValueAsync($"shop_order_value_sum{{job=\"{job}\"}}", cancellation));
        Assert.DoesNotContain(metrics.Families, static family => family.Meter == "PerfGen");
    }

    private static long Above(MethodSnapshot row, string what) => Assert.Single(row.Thresholds!, limit => limit.What == what).Above!.Value;

    private static string LabelsOf(MethodSnapshot row) => $"kind=method,method={row.Name}{(row.Labels is { } labels ? ",region=" + labels["region"] : "")},signature={row.Signature}";
}
