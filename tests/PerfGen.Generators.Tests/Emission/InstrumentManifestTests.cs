using System.Text.Json;

namespace PerfGen.Generators.Tests.Emission;

/// <summary>The manifest counts the series of a meter's instruments where every call is in sight.</summary>
public class InstrumentManifestTests
{
    [Theory]
    [InlineData("_orders.Add(1, T(\"region\", region), T(\"ok\", ok));", "ok 2, region 3 = 6")]
    [InlineData("_orders.Add(1, T(\"region\", region)); _orders.Add(1, T(\"kind\", \"a\")); _orders?.Add(1, T(\"kind\", \"b\"));", "kind 2, region 3 = 6")]
    [InlineData("_orders.Add(1, T(\"region\", region), T(\"text\", text));", "region 3, text ? = 3")]
    [InlineData("_orders.Add(1);", " = 1")]
    [InlineData("this._orders.Add(1, new TagList { { \"ok\", ok } }); if (_orders.Enabled) Console.WriteLine(nameof(_orders));", "ok 2 = 2")]
    [InlineData("var tags = new TagList(); tags.Add(\"region\", region); _orders.Add(1, tags);", "region 3 = 3")]
    public void TheProductOfWhatTheTagsMayBeStandsInTheManifest(string statement, string expected) => Assert.Equal("orders counter: " + expected, Assert.Single(Instruments(statement)));

    [Theory]
    [InlineData("Use(_orders);")]
    [InlineData("_orders.Add(1, given);")]
    [InlineData("_orders.Add(1, T(text, ok));")]
    [InlineData("var own = _orders; own.Add(1, T(\"text\", text));")]
    [InlineData("Func<Counter<int>> get = () => _orders;")]
    public void AnInstrumentThatIsPassedOnOrWhoseTagsAreHiddenIsLeftOut(string statement) => Assert.Empty(Instruments(statement));

    [Fact]
    public void AnInstrumentThatOtherAssembliesSeeIsLeftOut() => Assert.DoesNotContain(
        Instruments("", "public static readonly Counter<int> Seen = _meter.CreateCounter<int>(\"seen\");", owner: "public class Shop"), static one => one.StartsWith("seen", StringComparison.Ordinal));

    [Fact]
    public void OneOfAnInternalTypeIsFollowedIntoOtherFiles()
    {
        SourceProject project = SourceProject.Of(Source("", "public static readonly Histogram<double> Times = _meter.CreateHistogram<double>(\"times\");", "internal class Shop"))
            .With("Other.cs", "using System.Diagnostics.Metrics; class Other { void M(bool ok) => Shop.Times.Record(1, new System.Collections.Generic.KeyValuePair<string, object?>(\"ok\", ok)); }");
        Assert.Contains("times histogram: ok 2 = 2", Instruments(project));
    }

    [Fact]
    public void WithoutAProfiledMethodThereIsNoManifest() =>
        Assert.DoesNotContain("Manifest.g.cs", GeneratorRun.Of(SourceProject.Of(Source("_orders.Add(1);", "", "internal class Shop").Replace("[PerfGen.Profile]", "", StringComparison.Ordinal))).Files.Keys);

    private static string[] Instruments(string statement, string member = "", string owner = "internal class Shop") => Instruments(SourceProject.Of(Source(statement, member, owner)));

    private static string[] Instruments(SourceProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.Empty(run.DriverDiagnostics);
        string file = run.Files["Manifest.g.cs"];
        using JsonDocument manifest = JsonDocument.Parse(file[file.IndexOf('{')..(file.LastIndexOf('}') + 1)]);
        return !manifest.RootElement.TryGetProperty("instruments", out JsonElement instruments) ? [] : [.. instruments.EnumerateArray().Select(static one =>
            $"{one.GetProperty("name").GetString()} {one.GetProperty("kind").GetString()}: "
            + string.Join(", ", one.GetProperty("labels").EnumerateArray().Select(static label => $"{label.GetProperty("name").GetString()} {(label.TryGetProperty("domain", out JsonElement domain) ? domain.GetInt32() : "?")}"))
            + $" = {one.GetProperty("series").GetInt64()}")];
    }

    private static string Source(string statement, string member, string owner) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public enum Region { Eu, Us, Asia }

        {{owner}}
        {
            private static readonly Meter _meter = new("shop");
            private readonly Counter<int> _orders = _meter.CreateCounter<int>("orders");
            {{member}}

            [PerfGen.Profile]
            public void Handle(Region region, bool ok, string text, KeyValuePair<string, object?>[] given)
            {
                {{statement}}
            }

            private static KeyValuePair<string, object?> T(string key, object? value) => new(key, value);
            private static void Use(Counter<int> counter) => counter.Add(1);
        }
        """.Replace("T(\"", "new KeyValuePair<string, object?>(\"", StringComparison.Ordinal).Replace("T(text", "new KeyValuePair<string, object?>(text", StringComparison.Ordinal);
}
