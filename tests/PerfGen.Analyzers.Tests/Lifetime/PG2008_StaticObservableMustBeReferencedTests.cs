using PerfGen.Analyzers.Lifetime;
using PerfGen.Analyzers.Tests.Verification;

namespace PerfGen.Analyzers.Tests.Lifetime;

public sealed class PG2008_StaticObservableMustBeReferencedTests
{
    [Theory]
    [InlineData("""static class A { static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; }""")]
    [InlineData("""static class A { static readonly Meter M = new("shop"); static readonly ObservableGauge<int> G = [|M.CreateObservableGauge("depth", () => 1)|]; }""")]
    [InlineData("""static class A { static readonly Meter M = new("shop"); internal static readonly ObservableCounter<long> G = [|M.CreateObservableCounter("depth", () => 1L)|]; }""")]
    [InlineData("""static class A { static readonly Meter M = new("shop"); static ObservableUpDownCounter<int> G { get; } = [|M.CreateObservableUpDownCounter("depth", () => 1)|]; }""")]
    [InlineData("""class A { static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; public void Handle() { } }""")]
    [InlineData("""class A { static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; } class B { A Make() => new(); }""")]
    [InlineData("""static class A { const string Name = "shop"; static readonly ObservableGauge<int> G = [|new Meter(Name).CreateObservableGauge("depth", () => 1)|]; static string Get() => Name; }""")]
    [InlineData("""static class A { static readonly object G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; static void Touch() { } } class B { void M() => Console.WriteLine(nameof(A)); }""")]
    [InlineData("""public static class A { private static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; }""")]
    [InlineData("""class Outer { public static class A { public static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; } }""")]
    [InlineData("""static class A { static readonly Meter M = new("shop"); static readonly object One = [|M.CreateObservableGauge("one", () => 1)|], Two = [|M.CreateObservableGauge("two", () => 1)|]; }""")]
    [InlineData("""record A(int Id) { private static readonly ObservableGauge<int> G = [|new Meter("shop").CreateObservableGauge("depth", () => 1)|]; }""")]
    public Task OneWhoseInitializerNeverRunsIsReported(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("""static class A { static readonly Meter M = new("shop"); static readonly object G = M.CreateObservableGauge("depth", () => 1); static readonly Counter<int> C = M.CreateCounter<int>("c"); static void Handle() => C.Add(1); }""")]
    [InlineData("""static class A { static int _depth; static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); static void Handle() => _depth++; }""")]
    [InlineData("""static class A { internal static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); } class B { object Get() => A.G; }""")]
    [InlineData("""static class A { internal static object G { get; } = new Meter("shop").CreateObservableGauge("depth", () => 1); } class B { void Start() => _ = A.G; }""")]
    [InlineData("""static class A { internal static readonly Meter M = new("shop"); static readonly object G = M.CreateObservableGauge("depth", () => 1); } class B { static readonly Counter<int> C = A.M.CreateCounter<int>("c"); }""")]
    [InlineData("""static class A { static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); static A() { } }""")]
    [InlineData("""static class A { static readonly object G; static A() { G = new Meter("shop").CreateObservableGauge("depth", () => 1); } }""")]
    [InlineData("""class A { readonly object _g = new Meter("shop").CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""class A { static object? _g; A() => _g = new Meter("shop").CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""public static class A { public static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""public static class A { public static readonly Meter M = new("shop"); private static readonly object G = M.CreateObservableGauge("depth", () => 1); }""")]
    [InlineData("""static class A { static readonly Counter<int> C = new Meter("shop").CreateCounter<int>("c"); }""")]
    [InlineData("""static class A { static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); } class B { void M() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(A).TypeHandle); }""")]
    [InlineData("""static class A { internal static event Action? Done; static readonly object G = new Meter("shop").CreateObservableGauge("depth", () => 1); static void Raise() => Done?.Invoke(); }""")]
    public Task OneThatMayBeCreatedIsNot(string source) => VerifyAsync(source);

    private static Task VerifyAsync(string source) => RuleVerifier<PG2008_StaticObservableMustBeReferenced>.VerifyAnalyzerAsync(source);
}
