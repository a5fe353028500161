using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6011_CallersMustBeKnown>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6011_CallersMustBeKnownTests
{
    [Theory]
    [InlineData(
        "'Callers' has no effect on 'M': it is partial, and measures itself whoever calls it; leave it out",
        "partial class C { [[|Profile(Callers = true)|]] partial void M(); void MCore() { } }")]
    [InlineData(
        "'Callers' has no effect on 'I': an interface is measured by its decorator, whoever calls it; leave it out",
        "[[|Profile(Callers = true)|]] interface I { void M(); }")]
    public async Task CallersOfWhatMeasuresItselfAreAWarning(string message, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([$"using PerfGen;\n{source}"]));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task CallersOfWhatIsRedirectedAreNot() => Verify.VerifyAnalyzerAsync("""
        using PerfGen;
        [Profile(Callers = true)] class C { void M() { } }
        class D { [Profile(Callers = true)] int M() => 1; [Profile(Callers = false)] int N() => 1; }
        interface I { [Profile(Callers = true)] void M(); }
        [Profile] interface J { void M(); }
        """);
}
