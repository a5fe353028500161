using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6004_ThresholdsMustNotContradict>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6004_ThresholdsMustNotContradictTests
{
    [Theory]
    [InlineData("MaxMs of -1 is negative", "[[|Threshold(MaxMs = -1)|]] void M() { }")]
    [InlineData("MaxAllocatedBytes of -5 is negative", "[[|Threshold(MaxAllocatedBytes = -5)|]] void M() { }")]
    [InlineData("P95Ms of 0 is exceeded by every call", "[[|Threshold(P95Ms = 0)|]] void M() { }")]
    [InlineData("MeanMs of NaN limits nothing; leave it out", "[[|Threshold(MeanMs = double.NaN)|]] void M() { }")]
    [InlineData("MaxErrorRate of 5 is above 1, which is every call; 5 % are 0.05", "[[|Threshold(MaxErrorRate = 5)|]] void M() { }")]
    [InlineData("CooldownSeconds of -1 is no time; 0 raises an event for each violation", "[[|Threshold(MaxMs = 1, CooldownSeconds = -1)|]] void M() { }")]
    [InlineData("P99Ms of 10 is below P50Ms of 20, and a percentile never is", "[[|Threshold(P50Ms = 20, P99Ms = 10)|]] void M() { }")]
    [InlineData("the warning's P95Ms of 50 is above the critical one of 20, which comes first", "[[|Threshold(P95Ms = 50)|], Threshold(P95Ms = 20, Severity = Severity.Critical)] void M() { }")]
    [InlineData("MaxMs of 10 is below the 50 that 'Inner' may take, which 'M' always waits for", "[[|Threshold(MaxMs = 10)|]] async Task M() { Prepare(); await Inner().ConfigureAwait(false); } void Prepare() { } [Threshold(MaxMs = 50)] Task Inner() => Task.CompletedTask;")]
    [InlineData("P95Ms of 10 is below the 50 that 'Inner' may take, which 'M' always waits for", "[[|Threshold(P95Ms = 10)|]] int M() { int a = 1 + Inner(2); return a; } [Threshold(P95Ms = 50)] int Inner(int i) => i;")]
    [InlineData("MaxMs of 10 is below the 50 that 'Inner' may take, which 'M' always waits for", "[[|Threshold(MaxMs = 10)|]] Task M() => Inner(); [Threshold(MaxMs = 50)] Task Inner() => Task.CompletedTask;")]
    public async Task LimitsThatCannotHoldAreAnError(string contradiction, string members)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([$"using PerfGen;\nclass C {{ {members} }}"]));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("Thresholds that cannot hold: " + contradiction, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[Threshold(P50Ms = 5, P95Ms = 5, P99Ms = 50, MaxMs = 500, MeanMs = 4, MaxAllocatedBytes = 0, MaxErrorRate = 0)] void M() { }")]
    [InlineData("[Threshold(P95Ms = 20), Threshold(P95Ms = 50, Severity = Severity.Critical)] void M() { }")]
    [InlineData("[Threshold(MaxMs = 10)] void M(bool b) { if (b) Inner(); } [Threshold(MaxMs = 50)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 10)] void M(bool b) { if (b) return; Inner(); } [Threshold(MaxMs = 50)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 10)] int M(bool b) => b && Inner() > 0 ? 1 : b ? Inner() : 0; [Threshold(MaxMs = 50)] int Inner() => 1;")]
    [InlineData("[Threshold(MaxMs = 10)] void M() { Action later = () => Inner(); later(); } [Threshold(MaxMs = 50)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 10)] void M() { try { Inner(); } finally { } } [Threshold(MaxMs = 50)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 10)] async Task M() { Task started = Inner(); await Task.Yield(); } [Threshold(MaxMs = 50)] Task Inner() => Task.CompletedTask;")]
    [InlineData("[Threshold(MaxMs = 10)] void M() => Inner(); [Threshold(MaxMs = 50, Severity = Severity.Critical)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 50)] void M() => Inner(); [Threshold(MaxMs = 10)] void Inner() { }")]
    [InlineData("[Threshold(MaxMs = 10)] object M() => Inner(); [Threshold(MaxMs = 50)] IEnumerable<int> Inner() { yield return 1; }")]
    public Task LimitsThatCanHoldAreNot(string members) => Verify.VerifyAnalyzerAsync($"using PerfGen;\nclass C {{ {members} }}");
}
