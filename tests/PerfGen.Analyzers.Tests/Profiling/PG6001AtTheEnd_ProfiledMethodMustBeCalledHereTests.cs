using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6001AtTheEnd_ProfiledMethodMustBeCalledHere>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6001AtTheEnd_ProfiledMethodMustBeCalledHereTests
{
    [Theory]
    [InlineData("nothing in this project calls it by name", "class C { [Profile] public int [|M|]() => 1; }")]
    [InlineData("nothing in this project calls it by name", "public class C { [Profile] private int [|M|]() => 1; string N() => nameof(M); }")]
    [InlineData("nothing in this project calls it by name; 'IDisposable.Dispose', which it stands behind, may be called elsewhere", "sealed class C : IDisposable { [Profile] public void [|Dispose|]() { } }")]
    [InlineData("nothing in this project calls it by name; 'Object.ToString', which it stands behind, may be called elsewhere", "class C { [Profile] public override string [|ToString|]() => \"\"; }")]
    [InlineData("its only use here is not measured: it is handed to 'Select' as a method group", "public class C { [Profile] public int [|M|](int i) => i; object N() => new[] { 1 }.Select(M); }")]
    [InlineData("its only use here is not measured: it is a method group", "public class C { event Action? E; [Profile] public void [|M|]() { } void N() => E += M; void R() => E?.Invoke(); }")]
    [InlineData("its only use here is not measured: an argument is dynamic", "public class C { [Profile] public int [|M|](int i) => i; int N(dynamic d) => M(d); }")]
    [InlineData("its only use here is not measured: its receiver is dynamic", "public class C { [Profile] public int [|M|](int i) => i; int N(dynamic d) => d.M(1); }")]
    [InlineData("its only use here is not measured: it stands in an expression tree", "public class C { [Profile] public int [|M|](int i) => i; System.Linq.Expressions.Expression<Func<int>> N() => () => M(1); }")]
    [InlineData("none of its 2 uses here is measured: the first because it is a call through 'base'", "public class C { [Profile] protected virtual int [|M|]() => 1; } public class D : C { protected override int M() => base.M(); int N() => base.M(); }")]
    [InlineData("its only use here is not measured: it may reach an implementation whose type has type parameters", "interface IRepo<V> { V? Find(); } class Map<K, V> : IRepo<V> { [Profile] public V? [|Find|]() => default; } class U { object? N(IRepo<string> repo) => repo.Find(); }")]
    [InlineData("it is abstract, and nothing in this project implements it", "abstract class C { [Profile] public abstract int [|M|](); int N() => M(); }")]
    [InlineData("it is abstract, and nothing in this project implements it", "interface I { [Profile] int [|M|](); }")]
    [InlineData("nothing in this project calls it by name", "interface I { [Profile] int [|M|](); } class C : I { public int M() => 1; }")]
    public async Task AMethodThatNothingMeasuresIsAWarning(string reason, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync(["using PerfGen;\n" + source]));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains($"' is not measured: {reason}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class C { [Profile] public int [|M|]() => 1; }")]
    [InlineData("public class C { [Profile] protected virtual int [|M|]() => 1; }")]
    [InlineData("public class C : IDisposable { [Profile] public void [|Dispose|]() { } }")]
    [InlineData("public abstract class C { [Profile] public abstract int [|M|](); }")]
    [InlineData("public interface I { [Profile] int [|M|](); }")]
    public async Task AMethodThatOtherProjectsMayCallIsAnInformation(string source) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Verify.DiagnosticsAsync(["using PerfGen;\n" + source])).Severity);

    [Theory]
    [InlineData("class C { [Profile] public int M() => 1; int N() => M(); }")]
    [InlineData("class C { [Profile] public int M(int i) => i; object N() => new[] { M(1) }.Select(M); }")]
    [InlineData("interface I { int M(); } class C : I { [Profile] public int M() => 1; } class U { int N(I i) => i.M(); }")]
    [InlineData("class B { public virtual int M() => 1; } class C : B { [Profile] public override int M() => 2; } class U { int N(B b) => b.M(); }")]
    [InlineData("class B { [Profile] public virtual int M() => 1; } class C : B { public override int M() => 2; } class U { int N(C c) => c.M(); }")]
    [InlineData("abstract class B { [Profile] public abstract int M(); } class C : B { public override int M() => 2; } class U { int N(B b) => b.M(); }")]
    [InlineData("interface I<T> { [Profile] int M(T t); } class C : I<int> { public int M(int t) => t; } class U { int N(I<int> i) => i.M(1); }")]
    [InlineData("[Profile] class C { public int Unused() => 1; }")]
    [InlineData("class C { public int M() => 1; }")]
    [InlineData("class C { [Profile, ProfileIgnore] public int M() => 1; }")]
    [InlineData("class C { [Profile] public async void M() => await Task.Yield(); }")]
    [InlineData("class C : Microsoft.Extensions.Hosting.BackgroundService { [Profile] protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }")]
    public Task AMethodThatIsMeasuredOrToldOfElsewhereIsNotReported(string source) => Verify.VerifyAnalyzerAsync("using PerfGen;\n" + source);

    [Fact]
    public Task APatternNamesNoMethodOfItsOwn() => Verify.VerifyAnalyzerAsync("""
        [assembly: PerfGen.Profile("Shop.*")]
        namespace Shop;
        class C { public int Unused() => 1; public int Handed(int i) => i; object N() => new[] { 1 }.Select(Handed); }
        """);

    [Fact]
    public Task NothingIsReportedWhereProfilingIsSwitchedOff() => Verify.VerifyAnalyzerAsync(
        ["class C { [PerfGen.Profile] public int M() => 1; }"], "build_property.PerfGenEnabled = false");
}
