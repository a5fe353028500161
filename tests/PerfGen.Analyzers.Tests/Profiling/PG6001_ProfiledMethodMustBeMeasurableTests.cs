using Verify = PerfGen.Analyzers.Tests.Verification.AnalyzerVerifier<PerfGen.Analyzers.Profiling.PG6001_ProfiledMethodMustBeMeasurable>;

namespace PerfGen.Analyzers.Tests.Profiling;

public class PG6001_ProfiledMethodMustBeMeasurableTests
{
    public static TheoryData<string, string> Unmeasurable => UnmeasurableMethods.All;

    [Theory]
    [MemberData(nameof(Unmeasurable))]
    public async Task AMethodThatCannotBeMeasuredIsReportedWithTheReason(string reason, string source)
    {
        string message = Assert.Single(await Verify.VerifyAnalyzerAsync(source));

        Assert.Contains($" is not measured: {reason}.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMessageNamesTheMethodTheReasonAndTheRemedy()
    {
        string message = Assert.Single(await Verify.VerifyAnalyzerAsync("""
            using PerfGen;

            public class Importer
            {
                private class Row { }

                [Profile]
                private void [|Import|](Row row) { }
            }
            """));

        Assert.Equal("'Import' is not measured: its signature names 'Row', which is private. Make the type internal.", message);
    }

    [Fact]
    public Task EachMethodOfAProfiledTypeIsJudged() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;
        using PerfGen;

        [Profile]
        public abstract class Orders : IDisposable
        {
            public int Place() => 1;

            public async void [|Start|]() => await Task.Yield();

            [ProfileIgnore]
            public async void Ignored() => await Task.Yield();

            public int Count { get; set; }

            public abstract void NotAsked();

            [Profile]
            public abstract void Asked();

            void IDisposable.Dispose() { }

            private class Hidden
            {
                public int NotAsked() => 1;
            }
        }
        """);

    [Fact]
    public Task AThresholdAsksForMeasurementToo() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        using PerfGen;

        public class Orders
        {
            [Threshold(MaxMs = 5)]
            public async void [|Place|]() => await Task.Yield();
        }
        """);

    [Fact]
    public Task APartialMethodIsReportedOnce() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        using PerfGen;

        public partial class Orders
        {
            public partial void [|All|]();

            public partial int Count();
        }

        public partial class Orders
        {
            [Profile]
            public async partial void All() => await Task.Yield();

            [Profile]
            public partial int Count() => 1;
        }
        """);

    [Theory]
    [InlineData("public class C { [Profile] public int M() => 1; }")]
    [InlineData("public abstract class C { [Profile] public abstract int M(); }")]
    [InlineData("public class C : IDisposable { [Profile] void IDisposable.Dispose() { } }")]
    [InlineData("public interface I { [Profile] int M(); [Profile] int N() => 1; [Profile] static int S() => 1; }")]
    [InlineData("public class C { [Profile] public IEnumerable<int> M() { yield return 1; } [Profile] public async IAsyncEnumerable<int> N() { await Task.Yield(); yield return 1; } }")]
    [InlineData("public class C { [Profile] private static int M() => 1; }")]
    [InlineData("public static class C { [Profile] private static int M(this int number) => 1; }")]
    [InlineData("public class C { [Profile] protected virtual int M() => 1; } public class D : C { [Profile] protected override int M() => 2; }")]
    [InlineData("public struct S { [Profile] public int M() => 1; [Profile] public readonly int R() => 2; } public ref struct R { [Profile] public int M() => 1; }")]
    [InlineData("public class C<T> where T : class { [Profile] public T M<U>(T t, U u) where U : T => u; }")]
    [InlineData("public class C { [Profile] public async Task M() => await Task.Yield(); [Profile] public async Task<int> N() { await Task.Yield(); return 1; } }")]
    [InlineData("public class C { [Profile] public async ValueTask M() => await Task.Yield(); [Profile] public async ValueTask<int> N() { await Task.Yield(); return 1; } }")]
    [InlineData("public class C { [Profile] public IEnumerable<int> M() => [1]; [Profile] public IEnumerable<int> N() { return Local(); IEnumerable<int> Local() { yield return 1; } } }")]
    [InlineData("public class C { private int _f; [Profile] public ref int M() => ref _f; [Profile] public ref readonly int R() => ref _f; }")]
    [InlineData("public class C { [Profile] public unsafe int* M(int* p, delegate*<int, void> f) => p; }")]
    [InlineData("public class C { [Profile] public dynamic M(dynamic d, (int A, dynamic B) t, params ReadOnlySpan<int> s) => d; }")]
    [InlineData("public class C { public class Inner { [Profile] public int M() => 1; } protected internal class Other { [Profile] public int M() => 1; } }")]
    [InlineData("public class C { private class P { } [Profile] public T M<T>(T t) => t; public object N() => M(new P()); }")]
    [InlineData("public class C { private class P { [ProfileIgnore] public int M() => 1; public int N() => 2; } }")]
    [InlineData("[Profile] public class C { public C() { } ~C() { } public int P { get; set; } public event Action E { add { } remove { } } public static C operator +(C a, C b) => a; }")]
    [InlineData("[Profile] public record R(int X) { public int M() => X; } [Profile] public record struct S(int X) { public int M() => X; }")]
    [InlineData("[Profile] public static class C { extension(string text) { public int Letters() => text.Length; } public static int M() => 1; }")]
    [InlineData("public abstract class C { public abstract int M(); public async void N() => await Task.Yield(); }")]
    [InlineData("namespace Other { public class ProfileAttribute : Attribute; public abstract class C { [Profile] public abstract int M(); } }")]
    public Task AMethodThatCanBeMeasuredOrIsNotAskedForIsNotReported(string source) => Verify.VerifyAnalyzerAsync(
        "using System; using System.Collections.Generic; using System.Threading.Tasks; using PerfGen;\n" + source);
}
