using System.Globalization;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Tests.Verification;
using Verify = PerfGen.Analyzers.Tests.Verification.RuleVerifier<PerfGen.Analyzers.Profiling.PG6002_CallMustNotEscapeMeasurement>;

namespace PerfGen.Analyzers.Tests.Profiling;

public sealed class PG6002_CallMustNotEscapeMeasurementTests
{
    private const string Orders = """
        using System.Linq.Expressions;
        using PerfGen;
        public class Orders : IOrders { [Profile] public virtual int Place(int id) => id; }
        public interface IOrders { int Place(int id); }

        """;

    [Theory]
    [InlineData("it is a call through 'base'", "class Express : Orders { public override int Place(int id) => base.[|Place|](id); }")]
    [InlineData("it is a method group, and whoever invokes the delegate calls the method itself", "class C { Func<int, int> M(Orders orders) => orders.[|Place|]; }")]
    [InlineData("it is a method group, and whoever invokes the delegate calls the method itself", "class C { IEnumerable<int> M(IOrders orders) => new[] { 1 }.Select(orders.[|Place|]); }")]
    [InlineData("an argument is dynamic, so the call is bound at run time", "class C { object M(Orders orders, dynamic id) => orders.[|Place|](id); }")]
    [InlineData("its receiver is dynamic, so the call is bound at run time and may reach the method", "class C { object M(dynamic orders) => orders.[|Place|](1); }")]
    [InlineData("it stands in an expression tree", "class C { Expression<Func<int>> M(Orders orders) => () => orders.[|Place|](1); }")]
    [InlineData("it stands in an expression tree", "class C { IQueryable<int> M(IQueryable<int> ids, Orders orders) => from id in ids where orders.[|Place|](id) > 1 select id; }")]
    [InlineData("its receiver is a type parameter that may be a struct", "class C { int M<T>(T orders) where T : IOrders => orders.[|Place|](1); }")]
    [InlineData("it may reach an implementation whose type has type parameters", "interface IRepo<V> { V? Find(); } class Map<K, V> : IRepo<V> { [Profile] public V? Find() => default; } class C { object? M(IRepo<string> repo) => repo.[|Find|](); }")]
    [InlineData("it is a static abstract member, called on a type parameter", "interface IMade<T> where T : IMade<T> { static abstract T Make(); } class P : IMade<P> { [Profile] public static P Make() => new(); } class C { T M<T>() where T : IMade<T> => T.[|Make|](); }")]
    [InlineData("it is a method group, and whoever invokes the delegate calls the method itself", "class C { [Profile] static int Twice(int i) => i; unsafe delegate*<int, int> M() => &[|Twice|]; }")]
    public async Task AUseThatPassesTheWrapperByIsAnInformation(string reason, string source)
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([Orders + source]));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Contains($"' is not measured: {reason}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { int M(Orders orders, IOrders other) => orders.Place(1) + other.Place(2) + (orders?.Place(3) ?? 0); }")]
    [InlineData("class C { string M() => nameof(Orders.Place); }")]
    [InlineData("class C { int Place(int id) => id; Func<int, int> M() => Place; }")]
    [InlineData("class C { Func<int, int> M(Orders orders) => id => orders.Place(id); }")]
    [InlineData("class C { IEnumerable<int> M(IEnumerable<int> ids, Orders orders) => from id in ids select orders.Place(id); }")]
    [InlineData("class C { [Profile] async void Start() => await Task.Yield(); Action M() => Start; }")]
    [InlineData("class C { object M(dynamic anything) => anything.Other(1); }")]
    public Task AUseThatIsMeasuredIsNotReported(string source) => Verify.VerifyAnalyzerAsync(Orders + source);

    [Fact]
    public async Task TheAdviceNamesTheMechanismThatWouldWork()
    {
        Diagnostic diagnostic = Assert.Single(await Verify.DiagnosticsAsync([Orders + "class C { Func<int, int> M(Orders orders) => orders.[|Place|]; }"]));

        Assert.Equal(
            "This use of 'Orders.Place' is not measured: it is a method group, and whoever invokes the delegate calls the method itself. Make 'Place' partial, with the body in 'private PlaceCore'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task CallsOfSomeoneElsesMethodsAreTold() => Verify.VerifyAnalyzerAsync("""
        [assembly: PerfGen.ProfileCalls(typeof(File), "Read*")]
        class C { object M(string[] paths) => paths.Select(File.[|ReadAllText|]); string N() => File.ReadAllText("a"); }
        """);

    [Fact]
    public async Task MethodsOfAnotherProjectAreKnownFromItsManifest()
    {
        GeneratorRun library = GeneratorRun.Of(SourceProject.Of("""
            using PerfGen;
            namespace Shop;
            public partial class Prices
            {
                [Profile] public static int Of(int item) => item;
                [Profile] public static partial int Twice(int item);
                private static int TwiceCore(int item) => 2 * item;
            }
            """) with { AssemblyName = "Prices" });
        using var image = new MemoryStream();
        Assert.True(library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        SourceProject till = SourceProject.Of("""
            using System.Linq;
            class Till { object M() => new[] { 1 }.Select(Shop.Prices.Of).Select(Shop.Prices.Twice).Select(item => Shop.Prices.Of(item)); }
            """) with { References = ReferenceAssemblies.WithPerfGen.Add(MetadataReference.CreateFromImage(image.ToArray())) };

        Diagnostic diagnostic = Assert.Single(await MetricCode.AnalyzeAsync(GeneratorRun.Of(till).Compilation, [new OneRule(new Analyzers.Profiling.PG6002_CallMustNotEscapeMeasurement())]));

        Assert.Equal(
            "This use of 'Shop.Prices.Of' is not measured: it is a method group, and whoever invokes the delegate calls the method itself.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task APartialMethodIsMeasuredThroughADelegate()
    {
        GeneratorRun run = GeneratorRun.Of(SourceProject.Of("""
            using System;
            using PerfGen;
            public partial class C { [Profile] public partial int M(int i); private int MCore(int i) => i; public Func<int, int> Handler => M; }
            """));

        Assert.Empty(run.Problems);
        Assert.Empty(await MetricCode.AnalyzeAsync(run.Compilation, [new OneRule(new Analyzers.Profiling.PG6002_CallMustNotEscapeMeasurement()), new OneRule(new Analyzers.Profiling.PG6001AtTheEnd_ProfiledMethodMustBeCalledHere())]));
    }
}
