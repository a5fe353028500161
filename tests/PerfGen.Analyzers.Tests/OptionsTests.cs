using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests;

/// <summary>Every option does what its page says, under both prefixes, and for one rule or all.</summary>
public sealed class OptionsTests
{
    /// <summary>The option, a rule, a value, code, and whether the rule speaks without and with the value.</summary>
    public static TheoryData<string, string, string, string, bool, bool> Cases() => new()
    {
        { OptionNames.BoundedNames, "PG1001", "tenant_id, orderId", Recorded("\"who\", orderId"), true, false },
        { OptionNames.BoundedNames, "PG1001", "tenant_id", Recorded("\"tenant_id\", text"), true, false },
        { OptionNames.UnboundedNames, "PG1001", "text", Recorded("\"what\", text"), false, true },
        { OptionNames.BoundedTypes, "PG1001", "Guid", Recorded("\"what\", guid"), true, false },
        { OptionNames.BoundedTypes, "PG1001", "System.Guid", Recorded("\"what\", guid"), true, false },
        { OptionNames.MetricWrappers, "PG1001", "Telemetry.Count:1", Called("Telemetry.Count(\"a\", orderId)"), false, true },
        { OptionNames.MetricWrappers, "PG1004", "Other.Count:0 Telemetry.Count:1", Called("Telemetry.Count(\"a\", Environment.TickCount)"), false, true },
        { OptionNames.HotPathAttributes, "PG2007", "Often", Hot("[Often] void Handle() => Requests.WithLabels(\"a\").Inc();"), false, true },
        { OptionNames.HotPathAttributes, "PG2006", "Shop.OftenAttribute|Other", Hot("[Often] void Handle() => Insights.GetMetric(\"a\").TrackValue(1);"), false, true },
        { OptionNames.EntryPointTypes, "PG2007", "IPump", Hot("public void Turn() => Requests.WithLabels(\"a\").Inc();"), false, true },
        { OptionNames.MaxTags, "PG5001", "2", Called("counter.Add(1, new[] { tag, tag, tag })"), false, true },
        { OptionNames.MaxTags, "PG5001", "4", Called("counter.Add(1, new[] { tag, tag, tag, tag })"), true, false },
        { OptionNames.MaxSeries, "PG1007", "6", Recorded("\"day\", day"), false, true },
        { OptionNames.MaxSeries, "PG1007", "many", Recorded("\"day\", day"), false, false },
        { OptionNames.AnalyzeTests, "PG1001", "true", "class FactAttribute : Attribute; class T { [Fact] void A(Counter<int> counter, Guid guid) => " + Recording("\"a\", guid") + "; }", false, true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task AnOptionHoldsUnderBothPrefixesAndForAllRules(string option, string rule, string value, string source, bool speaksWithout, bool speaksWith)
    {
        Assert.Equal(speaksWithout, await SpeaksAsync(rule, source, ""));
        Assert.Equal(speaksWith, await SpeaksAsync(rule, source, $"dotnet_diagnostic.{rule}.{option} = {value}"));
        Assert.Equal(speaksWith, await SpeaksAsync(rule, source, $"dotnet_code_quality.{rule}.{option} = {value}"));
        Assert.Equal(speaksWith, await SpeaksAsync(rule, source, $"dotnet_code_quality.{option} = {value}"));
        Assert.Equal(speaksWithout, await SpeaksAsync(rule, source, $"dotnet_diagnostic.PG9999.{option} = {value}"));
    }

    [Fact]
    public async Task TheNarrowestPrefixWins()
    {
        string source = Called("counter.Add(1, new[] { tag, tag, tag })");
        Assert.False(await SpeaksAsync("PG5001", source, "dotnet_diagnostic.PG5001.max_tags = 3\ndotnet_code_quality.PG5001.max_tags = 2\ndotnet_code_quality.max_tags = 1"));
        Assert.True(await SpeaksAsync("PG5001", source, "dotnet_code_quality.PG5001.max_tags = 2\ndotnet_code_quality.max_tags = 9"));
    }

    [Fact]
    public void EveryOptionHasACaseHereAndAnExampleOnItsPage()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "analyzers", "docs", "options.md"));
        string[] options = [.. typeof(OptionNames).GetFields().Select(static field => (string)field.GetRawConstantValue()!)];
        Assert.NotEmpty(options);
        foreach (string option in options)
        {
            Assert.Contains(Cases(), one => one.Data.Item1 == option);
            Assert.Contains($"| `{option}` |", page);
            Assert.Matches($@"\ndotnet_(diagnostic\.PG\d{{4}}|code_quality)\.{option} = ", page);
        }

        Assert.Contains(PublishedNames.FileName, page);
    }

    private static async Task<bool> SpeaksAsync(string rule, string source, string editorConfig)
    {
        Compilation compilation = MetricCode.Compile([source]);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> diagnostics = await MetricCode.AnalyzeAsync(compilation, [OneRule.Of(rule)], editorConfig);
        return !diagnostics.IsEmpty;
    }

    private static string Recording(string tag) => $"counter.Add(1, new KeyValuePair<string, object?>({tag}))";

    private static string Recorded(string tag) => Called(Recording(tag));

    private static string Called(string call) => $$"""
        static class Telemetry { public static void Count(string name, object label) { } }

        class C(Counter<int> counter)
        {
            static readonly KeyValuePair<string, object?> tag = new("a", "b");
            string Status() => "";
            void Handle(int orderId, Guid guid, DayOfWeek day) { string text = Status(); {{call}}; }
        }
        """;

    private static string Hot(string member) => $$"""
        namespace Shop;

        class OftenAttribute : Attribute;
        interface IPump { void Turn(); }
        abstract class Pump { }

        class C : IPump
        {
            static readonly Prometheus.Counter Requests = Prometheus.Metrics.CreateCounter("a_total", "A.", "b");
            static readonly Microsoft.ApplicationInsights.TelemetryClient Insights = new();
            {{member}}
            {{(member.Contains("Turn(", StringComparison.Ordinal) ? "" : "public void Turn() { }")}}
        }
        """;

    private static string Here([CallerFilePath] string path = "") => path;
}
