namespace PerfGen.Monitoring.Tests.Servers;

/// <summary>The servers of the Prometheus family, as tests need them: quick, on loopback, without peers.</summary>
internal static class PrometheusServers
{
    /// <summary>A Prometheus that scrapes one address every second.</summary>
    /// <param name="target">Host and port of what it scrapes; its path is <c>/metrics</c>.</param>
    /// <param name="rules">A rule file's text; null without rules.</param>
    /// <param name="alertmanager">Who is told of alerts; null for nobody.</param>
    /// <param name="cancellation">Ends the waiting for it.</param>
    /// <remarks>The same address is scraped a second time as the job <c>perfgen-text</c>, with the query <c>format=text</c>.</remarks>
    public static Task<ServerProcess> StartPrometheusAsync(string target, string? rules, Uri? alertmanager, CancellationToken cancellation) =>
        ServerProcess.StartAsync(
            ServerProgram.Prometheus,
            "-/ready",
            (port, folder) =>
            {
                File.WriteAllText(Path.Combine(folder, "rules.yml"), rules ?? "groups: []\n");
                File.WriteAllText(Path.Combine(folder, "prometheus.yml"), Configuration(target, alertmanager));
                return
                [
                    $"--config.file={Path.Combine(folder, "prometheus.yml")}",
                    $"--storage.tsdb.path={Path.Combine(folder, "data")}",
                    $"--web.listen-address=127.0.0.1:{port}",
                ];
            },
            cancellation);

    /// <summary>An Alertmanager that keeps what it is told and notifies nobody.</summary>
    public static Task<ServerProcess> StartAlertmanagerAsync(CancellationToken cancellation) =>
        ServerProcess.StartAsync(
            ServerProgram.Alertmanager,
            "-/ready",
            static (port, folder) =>
            {
                File.WriteAllText(Path.Combine(folder, "alertmanager.yml"), "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");
                return
                [
                    $"--config.file={Path.Combine(folder, "alertmanager.yml")}",
                    $"--storage.path={Path.Combine(folder, "data")}",
                    $"--web.listen-address=127.0.0.1:{port}",
                    "--cluster.listen-address=",
                ];
            },
            cancellation);

    /// <summary>A Pushgateway that keeps what is pushed in memory.</summary>
    public static Task<ServerProcess> StartPushgatewayAsync(CancellationToken cancellation) =>
        ServerProcess.StartAsync(
            ServerProgram.Pushgateway,
            "-/ready",
            static (port, _) => [$"--web.listen-address=127.0.0.1:{port}", "--persistence.file="],
            cancellation);

    private static string Configuration(string target, Uri? alertmanager) => $$"""
        global:
          scrape_interval: 1s
          scrape_timeout: 1s
          evaluation_interval: 1s
        rule_files: [rules.yml]
        {{(alertmanager is null ? "" : $"alerting: {{ alertmanagers: [ {{ static_configs: [ {{ targets: ['{alertmanager.Authority}'] }} ] }} ] }}")}}
        scrape_configs:
          - job_name: perfgen
            static_configs:
              - targets: ['{{target}}']
          - job_name: perfgen-text
            params: { format: [text] }
            static_configs:
              - targets: ['{{target}}']

        """;
}
