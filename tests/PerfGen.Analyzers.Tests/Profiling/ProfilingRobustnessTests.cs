using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Rules;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>Attributes that are half typed, and code that does not compile around them: the user's own error comes first, and no rule throws.</summary>
public sealed class ProfilingRobustnessTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> _all =
    [
        .. RuleCatalog.All.Where(static rule => rule is ProfilingRule or WholeProjectRule).Select(static rule => new OneRule(rule)),
    ];

    [Fact]
    public void AllTheRulesAreThere() => Assert.Equal(13, _all.Length);

    [Theory]
    [InlineData("class C { [Profile( int M() => 1; }")]
    [InlineData("class C { [Profile(Name = )] int M() => M(; }")]
    [InlineData("class C { [Profile(Name = 5), Threshold(MaxMs = \"a\", P95Ms = , Severity = )] int M() => 1; }")]
    [InlineData("class C { [Threshold(MaxMs = default)] void M() { N(); } [Threshold(MaxMs = double.NaN)] void N( }")]
    [InlineData("class C { [Profile] partial void ; [Profile] public partial int (int i); [Profile] public partial M(); }")]
    [InlineData("partial class C { [Profile] public partial int M(Missing m); private int MCore(Missing m) => 1; int N() => M(null); }")]
    [InlineData("class C : Missing { [Profile] protected override Task ExecuteAsync() => base.ExecuteAsync(; }")]
    [InlineData("class C : IMissing<C>, IDisposable { [Profile] void IMissing<C>.M() { } [Profile] void IDisposable.() { } }")]
    [InlineData("interface I : I { [Profile] int M(); } class C : C, I { [Profile] public int M() => ((I)this).M(); }")]
    [InlineData("class C { [Profile] int M([ProfileLabel(Values = )] string s, [ProfileLabel(MaxValues = \"x\")] Missing m, [ProfileLabel] out ) => 1; }")]
    [InlineData("[assembly: Profile(), Profile(null), Profile(\"\"), Profile(\"***\"), Profile(\"(\"), ProfileIgnore(5), Profile(typeof(int))] class C { int M() => 1; }")]
    [InlineData("[assembly: ProfileCalls(), ProfileCalls(null, null), ProfileCalls(typeof(Missing), \"x\"), ProfileCalls(typeof(List<>), \"(\")] class C { void M() => new List<int>().Add(1); }")]
    [InlineData("class C { void M() { Profiler.Scope(); Profiler.Scope(null!); Profiler.Scope(name: ); var x = Profiler.Scope; Profiler.Scope(1, 2); } }")]
    [InlineData("[Profile] [Profile] class { int M() => 1; } [Profile] enum E { } [Profile] delegate void D(); [Profile] namespace N { }")]
    [InlineData("class C { [Profile] int M() { return; } void N() { foreach (var x in M()) M( } }")]
    [InlineData("file class F { [Profile] int M() => 1; } class C<T> where T : C<T>.Missing { [Profile] T M<U>() where U : T => M<>(); }")]
    [InlineData("class C { [Profile] int this[int i] => this[i]; [Profile] C() : this() { } [Profile] static C operator +(C a) => +a; [Profile] ~C() { } }")]
    [InlineData("[System.Runtime.CompilerServices.InterceptsLocation(1, \"AAAA\")] class C { [System.Runtime.CompilerServices.InterceptsLocation(1, \"AAAA\")] void M() { } [global::InterceptsLocation(1, \"AAAA\"), InterceptsLocation(1,)] void N() { } }")]
    public async Task BrokenCodeDoesNotBreakARule(string source)
    {
        SourceProject project = SourceProject.Of("using System; using System.Collections.Generic; using System.Threading.Tasks; using PerfGen;\n" + source);
        GeneratorRun run = GeneratorRun.Of(project);

        Assert.Null(run.Exception);
        await MetricCode.AnalyzeAsync(run.Compilation, _all);
    }

    /// <summary>Their own generators intercept them, and a call can be intercepted once.</summary>
    [Theory]
    [InlineData("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions", "void M(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app) => app.MapGet(\"/\", () => 1);")]
    [InlineData("Microsoft.Extensions.Configuration.ConfigurationBinder", "object? M(Microsoft.Extensions.Configuration.IConfiguration configuration) => configuration.Get<object>();")]
    [InlineData("Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions", "void M(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration) => services.Configure<object>(configuration);")]
    [InlineData("Microsoft.Extensions.DependencyInjection.ValidationServiceCollectionExtensions", "void M(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => services.AddValidation();")]
    public void TheFrameworksOwnTargetsAreLeftAlone(string type, string member)
    {
        SourceProject project = SourceProject.Of($$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            [assembly: PerfGen.ProfileCalls(typeof({{type}}), "*"), PerfGen.ProfileCalls(typeof(System.Math), "*")]
            class C { {{member}} int Measured() => System.Math.Abs(1); }
            """) with { References = MetricLibraries.All };
        GeneratorRun run = GeneratorRun.Of(project);

        Assert.Empty(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Single(run.AllText.Split("[InterceptsLocation(").Skip(1));
    }
}
