using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Allocation;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Allocation;

public sealed class PG5003_TagValueMustNotBeBoxedInHotCodeTests
{
    [Theory]
    [InlineData("""foreach (int code in codes) Count.Add(1, new KeyValuePair<string, object?>("code", [|code|]));""")]
    [InlineData("""while (flag) Count.Add(1, new KeyValuePair<string, object?>("flag", [|flag|]));""")]
    [InlineData("""for (int i = 0; i < 3; i++) Count.Add(1, new KeyValuePair<string, object?>("day", [|day|]));""")]
    [InlineData("""foreach (int code in codes) { var tags = new TagList { { "code", [|code|] } }; Count.Add(1, tags); }""")]
    [InlineData("""foreach (int code in codes) Count.Add(1, new KeyValuePair<string, object?>("flag", [|flag ? 1 : 2|]));""")]
    public async Task ABoxPerMeasurementInHotCodeIsReportedAndHidden(string statement) =>
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(await RuleVerifier<PG5003_TagValueMustNotBeBoxedInHotCode>.DiagnosticsAsync([Source(statement)])).Severity);

    [Theory]
    [InlineData("""Count.Add(1, new KeyValuePair<string, object?>("flag", flag));""")]
    [InlineData("""foreach (int code in codes) Count.Add(1, new KeyValuePair<string, object?>("code", "200"));""")]
    [InlineData("""foreach (int code in codes) Count.Add(1, new KeyValuePair<string, object?>("flag", flag ? "yes" : "no"));""")]
    [InlineData("""foreach (int code in codes) Count.Add(1, new KeyValuePair<string, object?>("flag", Yes));""")]
    [InlineData("""foreach (int code in codes) Activity.Current?.SetTag("code", code);""")]
    [InlineData("""foreach (int code in codes) Count.Add(code);""")]
    public Task WhatIsNoBoxOrRareIsNot(string statement) => RuleVerifier<PG5003_TagValueMustNotBeBoxedInHotCode>.VerifyAnalyzerAsync(Source(statement));

    [Fact]
    public Task AnAttributeOfOnesOwnAndAnEntryPointMakeItHot() => RuleVerifier<PG5003_TagValueMustNotBeBoxedInHotCode>.VerifyAnalyzerAsync(
        ["""
        class OftenAttribute : Attribute;
        interface IPump { void Turn(int n); }

        class C(Counter<int> Count) : IPump
        {
            [Often] void A(int n) => Count.Add(1, new KeyValuePair<string, object?>("n", [|n|]));
            public void Turn(int n) => Count.Add(1, new KeyValuePair<string, object?>("n", [|n|]));
        }
        """],
        "dotnet_diagnostic.PG5003.hot_path_attributes = Often\ndotnet_code_quality.PG5003.entry_point_types = IPump");

    private static string Source(string statement) => $$"""
        class C(Counter<int> Count)
        {
            static readonly object Yes = true;

            void Handle(int[] codes, bool flag, DayOfWeek day)
            {
                {{statement}}
            }
        }
        """;
}
