using System.Text.Json;

namespace PerfGen.Tests.Snapshots;

public sealed class SnapshotJsonTests
{
    [Fact]
    public void TheJsonIsThatOfTheContract()
    {
        Snapshot snapshot = Samples.Shop with { Methods = [Samples.Shop.Methods[0], Samples.Shop.Methods[2] with { Time = null }] };

        Assert.Equal(
            """
            {
              "schema": "perfgen.snapshot/1",
              "takenAt": "2026-01-02T03:04:15+00:00",
              "startedAt": "2026-01-02T03:04:05.5+00:00",
              "process": {
                "id": 4711,
                "name": "Shop",
                "host": "shop-1",
                "runtime": ".NET 10.0.0",
                "os": "Debian GNU/Linux 13",
                "architecture": "x64",
                "processorCount": 8
              },
              "clock": {
                "kind": "stopwatch",
                "nsPerTick": 1,
                "overheadNs": 48
              },
              "instrumentation": {
                "totalNs": 69600,
                "percentOfRun": 0.01
              },
              "methods": [
                {
                  "name": "Shop.OrderService.PlaceAsync",
                  "signature": "(Shop.Cart, int)",
                  "kind": "method",
                  "file": "OrderService.cs",
                  "line": 42,
                  "calls": 1200,
                  "errors": 3,
                  "cancelled": 1,
                  "timedCalls": 1200,
                  "time": {
                    "totalNs": 768000000,
                    "selfNs": 30000000,
                    "waitNs": 690000000,
                    "minNs": 622592,
                    "maxNs": 655359,
                    "meanNs": 640000,
                    "p50Ns": 638961.8,
                    "p90Ns": 652068.6,
                    "p95Ns": 653707,
                    "p99Ns": 655017.7,
                    "p999Ns": 655318,
                    "subBits": 4,
                    "buckets": [
                      [
                        259,
                        1200
                      ]
                    ]
                  },
                  "allocated": {
                    "measuredCalls": 400,
                    "totalBytes": 360000,
                    "meanBytes": 900,
                    "p50Bytes": 1103.6,
                    "p95Bytes": 1247.6,
                    "p99Bytes": 1260.4,
                    "maxBytes": 1264,
                    "buckets": [
                      [
                        36,
                        300
                      ]
                    ]
                  },
                  "thresholds": [
                    {
                      "what": "p95Ns",
                      "limit": 500000,
                      "actual": 653707,
                      "violations": 1,
                      "severity": "critical",
                      "exceeded": true
                    },
                    {
                      "what": "maxAllocatedBytes",
                      "limit": 4096,
                      "actual": 1264,
                      "violations": 0,
                      "severity": "warning",
                      "exceeded": false
                    }
                  ]
                },
                {
                  "name": "checkout",
                  "signature": "",
                  "kind": "scope",
                  "file": "",
                  "line": 0,
                  "calls": 50,
                  "errors": 0,
                  "cancelled": 0,
                  "timedCalls": 50
                }
              ]
            }
            """,
            snapshot.ToJson(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void WhatWasWrittenIsReadBackTheSame()
    {
        foreach (Snapshot snapshot in new[] { Samples.Shop, Samples.With(), Profiler.Snapshot() })
            Assert.Equal(snapshot.ToJson(), Snapshot.Parse(snapshot.ToJson()).ToJson());
    }

    [Fact]
    public void ASnapshotThatWasReadIsAsGoodAsOneThatWasTaken()
    {
        Snapshot read = Snapshot.Parse(Samples.Shop.ToJson());
        MethodSnapshot row = read.Methods[0], original = Samples.Shop.Methods[0];

        Assert.Equal(Samples.Shop.Process, read.Process);
        Assert.Equal(Samples.Shop.Clock, read.Clock);
        Assert.Equal((Samples.Shop.TakenAt, Samples.Shop.StartedAt), (read.TakenAt, read.StartedAt));
        Assert.Equal(original.Time!.Buckets, row.Time!.Buckets);
        Assert.Equal(original.Allocated!.Buckets, row.Allocated!.Buckets);
        Assert.Equal(original.Thresholds, row.Thresholds);
        Assert.Equal(Samples.Shop.Methods.Select(static row => row.Kind), read.Methods.Select(static row => row.Kind));
    }

    [Theory]
    [InlineData(ProbeKind.Method, "\"method\"")]
    [InlineData(ProbeKind.Scope, "\"scope\"")]
    [InlineData(ProbeKind.Call, "\"call\"")]
    public void KindsAreLowerCase(ProbeKind kind, string expected)
    {
        using var json = JsonDocument.Parse(Samples.With(Samples.Shop.Methods[1] with { Kind = kind }).ToJson());

        Assert.Equal(expected, json.RootElement.GetProperty("methods")[0].GetProperty("kind").GetRawText());
    }

    [Fact]
    public void OptionalPartsAreThereWhenTheyAreKnown()
    {
        Snapshot snapshot = Samples.Shop with
        {
            Process = Samples.Shop.Process with { Commit = "0123abc" },
            Clock = Samples.Shop.Clock with { RebucketError = 0.0625 },
        };
        using var json = JsonDocument.Parse(snapshot.ToJson());

        Assert.Equal("0123abc", json.RootElement.GetProperty("process").GetProperty("commit").GetString());
        Assert.Equal(0.0625, json.RootElement.GetProperty("clock").GetProperty("rebucketError").GetDouble());
    }

    [Fact]
    public void ALiveSnapshotIsOneOfThisProcessInUtc()
    {
        DateTimeOffset before = DateTimeOffset.UtcNow;
        Snapshot snapshot = Profiler.Snapshot();

        Assert.InRange(snapshot.TakenAt, before, DateTimeOffset.UtcNow);
        Assert.True(snapshot.StartedAt < snapshot.TakenAt);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (snapshot.TakenAt.Offset, snapshot.StartedAt.Offset));
        Assert.Equal((Environment.ProcessId, Environment.MachineName), (snapshot.Process.Id, snapshot.Process.Host));
        Assert.Equal(Environment.ProcessorCount, snapshot.Process.ProcessorCount);
        Assert.Equal("stopwatch", snapshot.Clock.Kind);
        Assert.InRange(snapshot.Clock.OverheadNs, 1, 10_000);
        Assert.InRange(snapshot.Instrumentation.PercentOfRun, 0, 100);
    }
}
