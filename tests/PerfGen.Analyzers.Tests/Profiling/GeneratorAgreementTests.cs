using System.Text.Json;
using PerfGen.Analyzers.Tests.Verification;
using Verify = PerfGen.Analyzers.Tests.Verification.AnalyzerVerifier<PerfGen.Analyzers.Profiling.PG6001_ProfiledMethodMustBeMeasurable>;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>What the analyzer says, the generator does, and the manifest records.</summary>
public class GeneratorAgreementTests
{
    private const string Rule = "PG6001";

    public static TheoryData<string, string> Unmeasurable => UnmeasurableMethods.All;

    [Theory]
    [MemberData(nameof(Unmeasurable))]
    public void WhatIsReportedHasNoWrapper(string reason, string source)
    {
        GeneratorRun run = GeneratorRun.Of(SourceProject.Of(MarkedSource.Parse(source, Rule).Text));

        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Files, file => file.Value.Contains("[InterceptsLocation(", StringComparison.Ordinal) || file.Value.Contains("CompilerServices.Probes.", StringComparison.Ordinal) || file.Key.StartsWith("Decorators.", StringComparison.Ordinal));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [MemberData(nameof(Unmeasurable))]
    public async Task TheManifestRecordsWhatIsReportedWithTheSameReason(string reason, string source)
    {
        SourceProject project = SourceProject.Of(MarkedSource.Parse(source, Rule).Text);
        string message = Assert.Single(await Verify.MessagesAsync(project));
        JsonElement method = Manifest(GeneratorRun.Of(project)).GetProperty("methods").EnumerateArray().Single();

        Assert.Equal("none", method.GetProperty("mechanism").GetString());
        Assert.Equal(reason, method.GetProperty("reason").GetString());
        Assert.Contains($": {reason}.", message, StringComparison.Ordinal);
    }

    private static JsonElement Manifest(GeneratorRun run)
    {
        string text = run.Files["Manifest.g.cs"];
        int start = text.IndexOf("\"\"\"", StringComparison.Ordinal) + 3;
        using JsonDocument manifest = JsonDocument.Parse(text[start..text.LastIndexOf("\"\"\"", StringComparison.Ordinal)]);
        return manifest.RootElement.Clone();
    }
}
