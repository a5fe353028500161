namespace PerfGen.Tests.Snapshots;

/// <summary>What is no snapshot is refused with one sentence that says so.</summary>
public sealed class SnapshotFormatTests
{
    [Theory]
    [InlineData("")]
    [InlineData("not json at all")]
    [InlineData("<html></html>")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "schema": 1 }""")]
    [InlineData("""{ "schema": "perfgen.snapshot/1" }""")]
    public void GarbageIsRefused(string json) => AssertRefused(json, "This is not a PerfGen snapshot: ");

    [Theory]
    [InlineData("\"takenAt\": \"2026-01-02T03:04:15+00:00\"", "\"takenAt\": \"yesterday\"")]
    [InlineData("\"calls\": 1200", "\"calls\": -0.5")]
    [InlineData("\"calls\": 1200", "\"calls\": \"many\"")]
    [InlineData("\"calls\": 1200,", "")]
    [InlineData("\"kind\": \"method\"", "\"kind\": \"banana\"")]
    [InlineData("\"meanNs\": 640000", "\"meanNs\": NaN")]
    [InlineData("\"host\": \"shop-1\"", "\"host\": null")]
    [InlineData("\"nsPerTick\": 1", "\"nsPerTick\": null")]
    [InlineData("259,", "\"259\",")]
    [InlineData("259,", "-259,")]
    [InlineData("259,", "259, 7,")]
    [InlineData("259,", "")]
    public void ADamagedSnapshotIsRefused(string whole, string damaged)
    {
        string json = Samples.Shop.ToJson();
        Assert.Contains(whole, json, StringComparison.Ordinal);

        AssertRefused(json.Replace(whole, damaged, StringComparison.Ordinal), "This is not a PerfGen snapshot: line ");
    }

    [Fact]
    public void AHalfWrittenSnapshotIsRefused()
    {
        string json = Samples.Shop.ToJson();

        AssertRefused(json[..(json.Length / 2)], "This is not a PerfGen snapshot: line ");
    }

    [Theory]
    [InlineData("perfgen.snapshot/2")]
    [InlineData("perfgen.comparison/1")]
    [InlineData("")]
    public void AnotherSchemaIsNamed(string schema)
    {
        string expected = $"The snapshot's schema is '{schema}', this version reads 'perfgen.snapshot/1'; update PerfGen or take it again.";

        AssertRefused(Samples.Shop.ToJson().Replace("perfgen.snapshot/1", schema, StringComparison.Ordinal), expected);
        AssertRefused($$"""{ "schema": "{{schema}}", "rows": [] }""", expected);
    }

    [Fact]
    public void WhatALaterVersionAddedIsIgnored()
    {
        string json = Samples.Shop.ToJson().Replace("\"takenAt\"", "\"added\": { \"later\": [1] }, \"takenAt\"", StringComparison.Ordinal);

        Assert.Equal(Samples.Shop.ToJson(), Snapshot.Parse(json).ToJson());
    }

    private static void AssertRefused(string json, string start)
    {
        string message = Assert.Throws<FormatException>(() => Snapshot.Parse(json)).Message;

        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
