using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6006_LabelMustBeBounded>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6006_LabelMustBeBoundedTests
{
    [Theory]
    [InlineData("a string has no end of values; name its Values, or set MaxValues", "[Profile] void M([ProfileLabel] string [|p|]) { }")]
    [InlineData("a string has no end of values; name its Values, or set MaxValues", "[Profile] void M([ProfileLabel(Values = new string[0], MaxValues = 0)] string [|p|]) { }")]
    [InlineData("'int' is neither a bool nor an enum nor a string with Values or MaxValues", "[Profile] void M([ProfileLabel(MaxValues = 5)] int [|p|]) { }")]
    [InlineData("'bool?' may be null, which is no value; take the type itself, or a string with Values", "[Profile] void M([ProfileLabel] bool? [|p|]) { }")]
    [InlineData("it has no value yet when the call begins; label an input", "[Profile] void M([ProfileLabel] out bool [|p|]) => p = true;")]
    public async Task ALabelWithoutBoundIsAWarning(string reason, string member)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([$"using PerfGen;\nclass C {{ {member} }}"]));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"'p' makes no series: {reason}", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task ALabelWithABoundIsNot() => Verify.VerifyAnalyzerAsync("""
        using PerfGen;
        class C
        {
            [Profile]
            void M([ProfileLabel] bool a, [ProfileLabel] ConsoleColor b, [ProfileLabel(Values = ["x"])] string c, [ProfileLabel(MaxValues = 5)] string? d, in string e) { }
        }
        """);
}
