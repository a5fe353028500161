using PerfGen.AspNetCore.Contract;
using PerfGen.AspNetCore.Live;
using PerfGen.AspNetCore.Tests.Hosting;
using PerfGen.Histograms;
using PerfGen.Monitoring.Metrics;

namespace PerfGen.AspNetCore.Tests.Live;

public sealed class SummaryTests
{
    [Fact]
    public void RequestsOfAllRoutesAreTakenTogether()
    {
        FakeProcess process = new FakeProcess().Metrics(Requests(
            ([new("http.response.status_code", "200"), new("http.route", "/a")], 90, 0.010),
            ([new("http.response.status_code", "404"), new("http.route", "/a")], 4, 0.010),
            ([new("http.response.status_code", "503"), new("http.route", "/b")], 4, 1.0),
            ([new("error.type", "System.InvalidOperationException"), new("http.response.status_code", "200")], 2, 1.0)));
        SummaryValues summary = SummaryReader.Read(process.Next(seconds: 2));
        Assert.Equal(50, summary.RequestsPerSecond);
        Assert.Equal(0.06, summary.RequestErrorRate);
        Assert.InRange(summary.RequestP95Seconds!.Value, 0.95, 1.05);
    }

    [Fact]
    public void TheProcessIsReadFromItsRuntimesMeter()
    {
        int processors = Environment.ProcessorCount;
        FakeProcess process = new FakeProcess().Metrics(
            Number("dotnet.process.cpu.time", processors * 0.5, processors * 0.25),
            Number("dotnet.process.memory.working_set", 100e6),
            Number("dotnet.gc.pause.time", 0.02),
            Number("dotnet.gc.heap.total_allocated", 8e6));
        SummaryValues summary = SummaryReader.Read(process.Next(seconds: 2));
        Assert.Equal(0.375, summary.Cpu);
        Assert.Equal(100e6, summary.MemoryBytes);
        Assert.Equal(0.01, summary.GcPauseShare);
        Assert.Equal(4e6, summary.AllocatedBytesPerSecond);
    }

    [Fact]
    public void WhatNobodyMeasuresIsAbsentAndNotZero()
    {
        SummaryValues summary = SummaryReader.Read(new FakeProcess().Next());
        Assert.Null(summary.Cpu);
        Assert.Null(summary.MemoryBytes);
        Assert.Null(summary.RequestsPerSecond);
        Assert.Null(summary.P95Ns);
        Assert.Equal(0, summary.CallsPerSecond);
        Assert.Null(SummarySeriesOf.All([summary]).RequestsPerSecond);
        Assert.Equal([null], SummarySeriesOf.All([summary]).Cpu.History);
    }

    private static MetricFamily Number(string name, params double[] values) => new()
    {
        Meter = "System.Runtime",
        Name = name,
        Kind = MetricKind.Counter,
        Series = [.. values.Select(static (value, i) => new MetricSeries { Labels = [new("n", $"{i}")], Value = value })],
    };

    private static MetricFamily Requests(params (KeyValuePair<string, string>[] Labels, int Count, double Seconds)[] series) => new()
    {
        Meter = "Microsoft.AspNetCore.Hosting",
        Name = "http.server.request.duration",
        Kind = MetricKind.Histogram,
        Unit = "s",
        Series = [.. series.Select(static one => new MetricSeries
        {
            Labels = one.Labels,
            Value = one.Count * one.Seconds,
            Distribution = DistributionArithmetic.Of([new Bucket(FloatingLogLinear.IndexOf(one.Seconds), one.Count)], one.Count, one.Count * one.Seconds, one.Seconds, one.Seconds, null),
        })],
    };
}
