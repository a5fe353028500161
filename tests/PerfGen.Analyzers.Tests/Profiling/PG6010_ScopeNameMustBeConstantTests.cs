using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6010_ScopeNameMustBeConstant>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6010_ScopeNameMustBeConstantTests
{
    [Theory]
    [InlineData("using (Profiler.Scope([|name|])) { }")]
    [InlineData("using var scope = Profiler.Scope([|$\"load {name}\"|]);")]
    [InlineData("using (Profiler.Scope([|name: name + \"!\"|])) { }")]
    [InlineData("Func<string, ProfilerScope> scope = [|Profiler.Scope|];")]
    public Task ANameThatIsKnownLaterIsReported(string statement) => Verify.VerifyAnalyzerAsync($"using PerfGen;\nclass C {{ void M(string name) {{ {statement} }} }}");

    [Theory]
    [InlineData("using (Profiler.Scope(\"load\")) { }")]
    [InlineData("const string Load = \"load\"; using (Profiler.Scope(Load + nameof(M))) { }")]
    [InlineData("using (Scope(name)) { }")]
    public Task AConstantIsNot(string statement) => Verify.VerifyAnalyzerAsync(
        $"using PerfGen;\nclass C {{ void M(string name) {{ {statement} }} static IDisposable Scope(string name) => null!; }}");
}
