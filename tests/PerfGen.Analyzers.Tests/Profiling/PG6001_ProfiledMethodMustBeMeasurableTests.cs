using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6001_ProfiledMethodMustBeMeasurableTests
{
    [Fact]
    public Task WhatNoWrapperCanStandForIsReported() => RuleVerifier<PG6001_ProfiledMethodMustBeMeasurable>.VerifyAnalyzerAsync("""
        class Importer
        {
            [PerfGen.Profile]
            public async void [|Start|]() => await Task.Yield();

            [PerfGen.Profile]
            public async Task StartAsync() => await Task.Yield();
        }
        """);
}
