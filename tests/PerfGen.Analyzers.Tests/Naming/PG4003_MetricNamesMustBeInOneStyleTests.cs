using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Naming;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Naming;

public sealed class PG4003_MetricNamesMustBeInOneStyleTests
{
    [Theory]
    [InlineData("a.b", "c.d", "[|e_f|]")]
    [InlineData("a.b", "c.d", "[|OrdersPlaced|]")]
    [InlineData("a_b", "c_d", "[|ordersPlaced|]")]
    [InlineData("a_b", "c_d", "[|orders-placed|]")]
    [InlineData("A.B", "C.D", "[|e.f|]")]
    [InlineData("a.b_c", "d.e", "[|f_g|]")]
    public async Task TheNameThatIsNotLikeMostIsReportedAndHidden(string first, string second, string third) =>
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(await DiagnosticsAsync(first, second, third)).Severity);

    [Theory]
    [InlineData("a.b", "c.d", "e.f")]
    [InlineData("a.b", "c.d", "orders")]
    [InlineData("a.b", "c.d_e", "f.g")]
    [InlineData("a_b", "a_b", "c_d")]
    public async Task OneStyleIsFineAndASingleWordIsOfAnyStyle(string first, string second, string third) => Assert.Empty(await DiagnosticsAsync(first, second, third));

    [Fact]
    public async Task TheMessageNamesBothStyles() => Assert.Equal(
        "'e_f' is written in snake_case, most metrics here in dotted.case; write it like the others", Assert.Single(await DiagnosticsAsync("a.b", "c.d", "[|e_f|]")).GetMessage(null));

    [Fact]
    public Task EachLibraryHasItsOwn() => RuleVerifier<PG4003_MetricNamesMustBeInOneStyle>.VerifyAnalyzerAsync(
        """class C { static readonly Meter M = new("m"); object A = M.CreateCounter<int>("a.b"); object B = Prometheus.Metrics.CreateCounter("c_d_total", "D."); }""");

    [Fact]
    public Task PublishedNamesAreNeitherReportedNorCounted() => RuleVerifier<PG4003_MetricNamesMustBeInOneStyle>.VerifyAnalyzerAsync(
        ["""class C { static readonly Meter M = new("m"); object A = M.CreateCounter<int>("a_b"); object B = M.CreateCounter<int>("c_d"); object E = M.CreateCounter<int>("e.f"); }"""],
        "",
        new TextFile("/src/PerfGen.PublishedNames.txt", "a_b\nc_d"));

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(params string[] names)
    {
        string Quoted(string name) => name.StartsWith("[|", StringComparison.Ordinal) ? $"[|\"{name[2..^2]}\"|]" : $"\"{name}\"";
        return await RuleVerifier<PG4003_MetricNamesMustBeInOneStyle>.DiagnosticsAsync([$$"""
            class C
            {
                static readonly Meter M = new("m");
                {{string.Join("\n    ", names.Select((name, index) => $"object O{index} = M.CreateCounter<int>({Quoted(name)});"))}}
            }
            """]);
    }
}
