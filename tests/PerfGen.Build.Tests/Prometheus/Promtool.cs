using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfGen.Build.Tests.Prometheus;

/// <summary>The real promtool: its opinion of a rule file, and what the rules make of series.</summary>
internal sealed partial class Promtool : IDisposable
{
    private readonly string _program;
    private readonly string _folder = Directory.CreateTempSubdirectory("perfgen-promtool-").FullName;

    private Promtool(string program) => _program = program;

    /// <summary>Skips the test where it is not installed, unless the environment demands it.</summary>
    public static Promtool Require()
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(static folder => Path.Combine(folder, "promtool")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null && Environment.GetEnvironmentVariable("PERFGEN_REQUIRE_SERVERS") != "1", "No promtool is installed; install the package 'prometheus' to run this test.");
        return new Promtool(program ?? throw new InvalidOperationException("No promtool is installed, and PERFGEN_REQUIRE_SERVERS=1 demands it; install the package 'prometheus'."));
    }

    /// <summary>Checks a rule file, with every complaint an error.</summary>
    public Task<(int ExitCode, string Said)> CheckAsync(string rules) => RunAsync("check", "rules", "--lint=all", "--lint-fatal", Write("rules.yml", rules));

    /// <summary>Feeds series to a rule file, which is evaluated every 15 seconds, and asks.</summary>
    public async Task<(int ExitCode, string Said)> TestAsync(string rules, RuleTest test)
    {
        Write("rules.yml", rules);
        return await RunAsync("test", "rules", Write("test.yml", Yaml(new
        {
            rule_files = new[] { "rules.yml" },
            evaluation_interval = "15s",
            tests = new[]
            {
                new
                {
                    interval = test.Interval,
                    input_series = test.Series.Select(static series => new { series = series.Key, values = series.Value }),
                    promql_expr_test = test.Questions.Select(static question => new
                    {
                        expr = question.Query,
                        eval_time = question.At,
                        exp_samples = question.Answers.Select(static answer => new { labels = answer.Key, value = answer.Value }),
                    }),
                    alert_rule_test = test.Alerts.Select(static alert => new
                    {
                        alertname = alert.Name,
                        eval_time = alert.At,
                        exp_alerts = new[] { new { exp_labels = alert.Labels, exp_annotations = alert.Annotations } },
                    }),
                },
            },
        })));
    }

    /// <summary>JSON is YAML, but for characters as two escaped halves.</summary>
    private static string Yaml(object test) => Halves().Replace(
        JsonSerializer.Serialize(test), static halves => char.ToString((char)Convert.ToInt32(halves.Groups[1].Value, 16)) + (char)Convert.ToInt32(halves.Groups[2].Value, 16));

    [GeneratedRegex(@"\\u(D[89AB]..)\\u(D[CDEF]..)")]
    private static partial Regex Halves();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(_program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said + await error);
    }
}
