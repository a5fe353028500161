using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6005_ExplicitNameMustBeUsedOnce>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6005_ExplicitNameMustBeUsedOnceTests
{
    [Fact]
    public async Task TheSecondMethodOfANameIsAnErrorThatNamesTheFirst()
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync(
        [
            "using PerfGen; class A { [Profile(Name = \"orders\")] public void Place() { } }",
            "using PerfGen; class B { [Profile(Memory = false, Name = [|\"orders\"|])] public void Take() { } }",
        ]));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("The name 'orders' is that of 'A.Place' already; give each method a name of its own", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.EndsWith("File1.cs", Assert.Single(diagnostic.AdditionalLocations).SourceTree!.FilePath, StringComparison.Ordinal);
    }

    [Fact]
    public Task OverloadsAreMethodsOfTheirOwn() => Verify.VerifyAnalyzerAsync(
        "using PerfGen; class A { [Profile(Name = \"x\")] void M() { } [Profile(Name = [|\"x\"|])] void M(int i) { } [Profile(Name = [|\"x\"|])] void M(string s) { } }");

    [Theory]
    [InlineData("class A { [Profile(Name = \"a\")] void M() { } [Profile(Name = \"A\")] void N() { } [Profile] void O() { } }")]
    [InlineData("class A { [Profile(Name = \"\")] void M() { } [Profile(Name = \"\")] void N() { } }")]
    [InlineData("partial class A { [Profile(Name = \"a\")] public partial void M(); public partial void M() { } }")]
    [InlineData("[Profile(Name = \"a\")] class A { void M() { } void N() { } }")]
    public Task NamesThatDifferOrAreOfOneMethodAreNot(string source) => Verify.VerifyAnalyzerAsync("using PerfGen;\n" + source);
}
