using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Measured;
using PerfGen.Build.Reading;

namespace PerfGen.Build.Tests.Measured;

public class SnapshotReaderTests
{
    [Fact]
    public void ASnapshotOfTheRecorderIsReadAsItIsWritten()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Profiler.Snapshot().ToJson());
            Assert.NotEqual("", SnapshotReader.Read(path).Process);
            Assert.NotEqual("", SnapshotReader.Read(path).TakenAt);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void RowsOfOneMethodAreOneMethod()
    {
        Measurements measurements = Read("""
            { "schema": "perfgen.snapshot/1", "takenAt": "2026-01-02T03:04:05Z", "process": { "name": "Till" }, "methods": [
              { "name": "A.B", "signature": "()", "kind": "method", "labels": { "region": "Eu" }, "calls": 3, "errors": 1,
                "time": { "totalNs": 30, "selfNs": 2.1E1, "meanNs": 10, "p95Ns": 11, "p99Ns": 12, "buckets": [[1, 2]] }, "allocated": { "measuredCalls": 2, "totalBytes": 64 },
                "thresholds": [ { "what": "p95Ns", "exceeded": true }, { "what": "maxNs", "exceeded": false } ] },
              { "name": "A.B", "signature": "()", "kind": "method", "caller": "A.C", "calls": 1, "errors": 0 } ] }
            """);

        MeasuredMethod method = measurements.Methods[new SeriesName("A.B", "()")];
        Assert.Equal(["from A.C", "region=Eu"], method.Series.Select(static series => series.Variant));
        Assert.Equal((4L, 1L, 10.0, 21.0, 11.0, 32.0), (method.Calls, method.Errors, method.MeanNs, method.SelfNs, method.P95Ns, method.AllocatedPerCall));
        Assert.Equal((true, false), (method.IsBroken("p95Ns"), method.IsBroken("maxNs")));
    }

    [Theory]
    [InlineData("{}", "' is not a snapshot; give a file that was written with PERFGEN_SNAPSHOT.")]
    [InlineData("[1]", "' is not a snapshot; give a file that was written with PERFGEN_SNAPSHOT.")]
    [InlineData("""{"schema":"perfgen.snapshot/9"}""", "' is 'perfgen.snapshot/9', and this version reads 'perfgen.snapshot/1'; take it with the same version of PerfGen.")]
    [InlineData("""{"schema":"perfgen.sna""", "' cannot be read: The JSON ends too soon.")]
    public void WhatIsNoSnapshotIsToldInOneSentence(string json, string end) =>
        Assert.EndsWith(end, Assert.Throws<ManifestException>(() => Read(json)).Message);

    [Fact]
    public void AMissingSnapshotIsToldWithItsPath() =>
        Assert.StartsWith("The snapshot 'nowhere.json' cannot be read: ", Assert.Throws<ManifestException>(static () => SnapshotReader.Read("nowhere.json")).Message);

    private static Measurements Read(string json) => Shop.InFile(Encoding.UTF8.GetBytes(json), SnapshotReader.Read);
}
