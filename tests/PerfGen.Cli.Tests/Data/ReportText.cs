using System.Globalization;
using System.Text;

namespace PerfGen.Cli.Tests.Data;

/// <summary>Writes small reports of BenchmarkDotNet.</summary>
internal static class ReportText
{
    public const string Host = """{"BenchmarkDotNetVersion":"0.14.0","OsVersion":"os","ProcessorName":"cpu","LogicalCoreCount":2,"RuntimeVersion":".NET 10","Architecture":"X64","Configuration":"RELEASE"}""";

    public static string Of(params string[] benchmarks) => Of("Shop-20250101-120000", benchmarks);

    public static string Of(string title, IEnumerable<string> benchmarks) =>
        $$"""{"Title":"{{title}}","HostEnvironmentInfo":{{Host}},"Benchmarks":[{{string.Join(',', benchmarks)}}]}""";

    /// <summary>A benchmark with one iteration in each launch.</summary>
    public static string Benchmark(string name, params double[] launches) => Benchmark(name, launches, bytes: 64, iterations: 1);

    public static string Benchmark(string name, IReadOnlyList<double> launches, long? bytes, int iterations, string job = "DefaultJob")
    {
        var measurements = new StringBuilder();
        for (int launch = 0; launch < launches.Count; launch++)
        {
            for (int i = 1; i <= iterations; i++)
            {
                string ns = ((launches[launch] + (launches[launch] == 0 ? 0 : i * 0.0001)) * 1000).ToString("R", CultureInfo.InvariantCulture);
                foreach (string stage in new[] { "Actual", "Result" })
                    measurements.Append(CultureInfo.InvariantCulture, $$""",{"IterationMode":"Workload","IterationStage":"{{stage}}","LaunchIndex":{{launch + 1}},"IterationIndex":{{i}},"Operations":1000,"Nanoseconds":{{ns}}}""");
            }
        }

        string type = name[..name.LastIndexOf('.')], method = name[(name.LastIndexOf('.') + 1)..];
        return $$"""{"DisplayInfo":"{{type}}.{{method}}: {{job}}","Namespace":"Shop","Type":"{{type}}","Method":"{{method}}","Parameters":"","FullName":"Shop.{{name}}","Memory":{"BytesAllocatedPerOperation":{{bytes?.ToString(CultureInfo.InvariantCulture) ?? "null"}}},"Measurements":[{{measurements.ToString().TrimStart(',')}}]}""";
    }
}
