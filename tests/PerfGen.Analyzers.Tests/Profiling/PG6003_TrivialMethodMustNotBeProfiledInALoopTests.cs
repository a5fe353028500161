using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6003_TrivialMethodMustNotBeProfiledInALoop>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6003_TrivialMethodMustNotBeProfiledInALoopTests
{
    [Theory]
    [InlineData("a field", "class C { int _f; [Profile] int [|M|]() => _f; void N() { for (int i = 0; i < 9; i++) M(); } }")]
    [InlineData("a field", "class C { int _f; [Profile] int [|M|]() { return (this._f); } void N() { while (true) M(); } }")]
    [InlineData("a constant", "class C { [Profile] int [|M|]() => 1 + 2; void N() { foreach (char c in \"abc\") M(); } }")]
    [InlineData("a constant", "class C { const string K = \"k\"; [Profile] static string [|M|]() => K; void N() { do { M(); } while (true); } }")]
    [InlineData("its parameter", "class C { [Profile] T [|M|]<T>(T t) => t; void N() { for (int i = 0; M(i) < 9; i++) { } } }")]
    [InlineData("a field", "interface I { int M(); } class C : I { int _f; [Profile] public int [|M|]() => _f; void N(I i) { while (true) i.M(); } }")]
    public async Task AMethodThatOnlyReturnsSomethingIsToldOfOnce(string what, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync(["using PerfGen;\n" + source]));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.StartsWith($"'M' only returns {what} and is called in a loop at File1.cs(2): ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { int _f; [Profile] int M() => _f; void N() => M(); }")]
    [InlineData("class C { int _f; [Profile] int M() => _f++; void N() { while (true) M(); } }")]
    [InlineData("class C { int P => 1; [Profile] int M() => P; void N() { while (true) M(); } }")]
    [InlineData("class C { int _f; [Profile] async Task<int> M() => _f; void N() { while (true) M(); } }")]
    [InlineData("class C { int[] _f = []; [Profile] int[] M() => _f; void N() { foreach (int i in M()) { } for (int i = M().Length; i > 0; i--) { } } }")]
    [InlineData("class C { int _f; int M() => _f; void N() { while (true) M(); } }")]
    [InlineData("class C { int _f; [Profile] int M() => _f; void N() { while (true) { Func<int> later = () => M(); } } }")]
    public Task AMethodThatDoesMoreOrIsNotCalledInALoopIsNot(string source) => Verify.VerifyAnalyzerAsync("using PerfGen;\n#pragma warning disable CS1998\n" + source);
}
