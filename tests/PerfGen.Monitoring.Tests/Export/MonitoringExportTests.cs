using System.Text.Json;
using PerfGen.Monitoring.Export;
using PerfGen.Monitoring.Metrics;
using PerfGen.Monitoring.Tests.Samples;
using static PerfGen.Monitoring.Tests.Samples.SampleMetrics;

namespace PerfGen.Monitoring.Tests.Export;

public sealed class MonitoringExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfgen-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ItIsReadAsItWasWritten()
    {
        MonitoringExport export = Sample();
        string json = export.ToJson();
        MonitoringExport read = MonitoringExport.Parse(json);

        Assert.Equal(json, read.ToJson());
        Assert.Equal((export.TakenAt, export.IntervalStart, export.Process, export.Versions), (read.TakenAt, read.IntervalStart, read.Process, read.Versions));
        Assert.Equal(7, Assert.Single(Assert.Single(read.Profile.Methods).Thresholds!).Above);
        Assert.Equal(new AdvisedBound(5, 2), Assert.Single(Assert.Single(Assert.Single(read.Metrics.Families).Series).Distribution!.AdvisedBounds!));
    }

    [Fact]
    public void ItNamesItsSchemaFirstAndThoseOfItsParts()
    {
        using JsonDocument json = JsonDocument.Parse(Sample().ToJson());
        Assert.Equal(
            ["schema", "takenAt", "versions", "process", "intervalStart", "profile", "metrics", "intervalProfile", "intervalMetrics"],
            json.RootElement.EnumerateObject().Select(static property => property.Name));
        Assert.Equal(
            ["perfgen.export/1", "perfgen.snapshot/1", "perfgen.metrics/1"],
            new[] { json.RootElement, json.RootElement.GetProperty("profile"), json.RootElement.GetProperty("metrics") }.Select(static part => part.GetProperty("schema").GetString()));
        Assert.Equal(("2.1", "Shop"), (json.RootElement.GetProperty("versions").GetProperty("application").GetString(), json.RootElement.GetProperty("process").GetProperty("name").GetString()));
        JsonElement family = json.RootElement.GetProperty("metrics").GetProperty("families")[0];
        Assert.Equal(("histogram", "eu"), (family.GetProperty("kind").GetString(), family.GetProperty("series")[0].GetProperty("labels").GetProperty("region").GetString()));
    }

    [Fact]
    public async Task AMonitorKeepsAFileUpToDateAndLeavesItWhole()
    {
        string file = Path.Combine(_folder.FullName, "export.json");
        await using (PerfGenMonitor monitor = PerfGenMonitor.Start(options =>
        {
            options.Interval = TimeSpan.FromHours(1);
            options.ApplicationVersion = "3.4";
            options.Export.File = file;
        }))
        {
            Recorded.Calls("Export.Method", 4);
            monitor.Collect();
            Assert.Equal(4, Assert.Single(Read().Profile.Methods, static row => row.Name == "Export.Method").Calls);
            Recorded.Calls("Export.Method", 1);
        }

        MonitoringExport last = Read();
        Assert.Equal(5, Assert.Single(last.Profile.Methods, static row => row.Name == "Export.Method").Calls);
        Assert.Equal(1, Assert.Single(last.IntervalProfile.Methods, static row => row.Name == "Export.Method").Calls);
        Assert.Equal(("3.4", Environment.ProcessId), (last.Versions.Application, last.Process.Id));
        Assert.NotEqual("0.0.0", last.Versions.PerfGen);
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));

        MonitoringExport Read() => MonitoringExport.Parse(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("{}", "names no schema")]
    [InlineData("[]", "names no schema")]
    [InlineData("{\"schema\": \"perfgen.export/2\"}", "'perfgen.export/2', this version reads 'perfgen.export/1'")]
    [InlineData("{\"schema\": \"perfgen.export/1\"}", "cannot be read")]
    [InlineData("{\"schema\"", "cannot be read")]
    public void WhatIsNoExportIsRefusedInASentence(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => MonitoringExport.Parse(json)).Message, StringComparison.Ordinal);

    private static MonitoringExport Sample() => MonitoringExport.Of(
        Interval(
            SampleProfile.Of(SampleProfile.Method("A", durations: (1, 9)) with { Thresholds = [SampleProfile.Limit("p95Ns", 1e6, 7)] }),
            Family("Shop", "wait", MetricKind.Histogram, "ms", Distribution([(3, 2)], [new(5, 2)], ("region", "eu")))),
        "2.1");
}
