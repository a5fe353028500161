using BenchmarkDotNet.Attributes;
using PerfGen.BenchmarkDotNet;

namespace BeforeAfter;

/// <summary>The routine on a log of a thousand lines.</summary>
[MemoryDiagnoser]
[PerfGenDiagnoser]
public class AccessLogBenchmarks
{
    private string[] _lines = [];

    [GlobalSetup]
    public void WriteLog() => _lines =
    [
        .. Enumerable.Range(0, 1000).Select(static i => $"10.0.{i % 7}.{i % 251} GET /orders/{i % 40} {(i % 9 == 0 ? 404 : 200)} {1000 + i * 37 % 9000}"),
    ];

    [Benchmark]
    public int BytesByPath() => AccessLog.BytesByPath(_lines).Count;
}
