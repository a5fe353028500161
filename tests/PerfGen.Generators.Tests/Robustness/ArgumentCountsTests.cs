using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Shared;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>A call with too many arguments, or too few, is not looked at: that must never hide a call of a profiled method.</summary>
public class ArgumentCountsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("optional", "[Profile] public static int M(int a, int b = 1, int c = 2) => a;", "M(1) + M(1, 2) + M(1, c: 3) + M(1, 2, 3)", 4)]
    [InlineData("optional by attribute", "[Profile] public static int M(int a, [System.Runtime.InteropServices.Optional] int b) => a;", "M(1) + M(1, 2)", 2)]
    [InlineData("about the caller", "[Profile] public static int M([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;", "M() + M(1)", 2)]
    [InlineData("params", "[Profile] public static int M(params int[] a) => 1;", "M() + M(1) + M(1, 2, 3) + M([1, 2])", 4)]
    [InlineData("params after others", "[Profile] public static int M(int a, params System.ReadOnlySpan<int> b) => a;", "M(1) + M(1, 2) + M(1, 2, 3)", 3)]
    [InlineData("overloads", "[Profile] public static int M() => 1; public static int M(int a) => a; [Profile] public static int M(int a, int b) => a;", "M() + M(1) + M(1, 2)", 2)]
    [InlineData("generic", "[Profile] public static int M<T>(T a, int b = 1) => b;", "M(1) + M<long>(1, 2)", 2)]
    [InlineData("partial", "[Profile] public static partial int M(int a, int b = 1); public static partial int M(int a, int b) => a;", "M(1) + M(1, 2)", 2)]
    [InlineData("extension", "[Profile] public static int M(this string a, int b, int c = 1) => b;", "M(\"\", 1) + M(\"\", 1, 2) + \"\".M(1) + \"\".M(1, 2)", 4)]
    [InlineData("override with another default", "", "new Derived().Sell() + new Derived().Sell(1)", 2)]
    [InlineData("interface with a default", "", "((IShop)new Shop()).Open() + ((IShop)new Shop()).Open(1) + new Shop().Open(1)", 3)]
    [InlineData("namesake that is local to a file", "", "Twice.Tell(1) + Twice.Tell(1, 2)", 2)]
    public void ACallIsMeasuredWithAnyArgumentsThatItCanHave(string shape, string member, string calls, int measured)
    {
        _ = shape;
        SourceProject project = new SourceProject().With("Local.cs", "file static class Twice { public static int Tell(int a, int b) => a; }").With("Case.cs", $$"""
            using PerfGen;

            public static partial class Shops
            {
                {{member}}

                public static int Call() => {{calls}};
            }

            public class Base
            {
                [Profile]
                public virtual int Sell(int a) => a;
            }

            public class Derived : Base
            {
                public override int Sell(int a = 1) => a;
            }

            public interface IShop { int Open(int a = 1); }
            public class Shop : IShop
            {
                [Profile]
                public int Open(int a) => a;
            }

            public static class Twice
            {
                [Profile]
                public static int Tell(int a, int b = 1) => a;
            }
            """);
        GeneratorRun run = Survival.SurvivesWithoutProblems(project);

        Assert.Equal(measured, run.InterceptedCalls);
    }

    /// <summary>Of all calls in this repository, the compiler says.</summary>
    [Fact]
    public void EveryCallHasAsManyArgumentsAsItsMethodTakes()
    {
        int calls = 0, limited = 0;
        foreach ((InvocationExpressionSyntax call, SemanticModel model) in RepositorySources.Calls(TestContext.Current.CancellationToken))
        {
            if (model.GetSymbolInfo(call, TestContext.Current.CancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } symbol)
                continue;

            calls++;
            ArgumentCounts counts = ArgumentCounts.Of((symbol.ReducedFrom ?? symbol).OriginalDefinition);
            limited += counts == ArgumentCounts.Any ? 0 : 1;
            Assert.True(counts.Include(call.ArgumentList.Arguments.Count), $"{call.GetLocation().GetLineSpan()}: {symbol} has not {counts.Fewest} to {counts.Most} arguments.");
        }

        output.WriteLine($"{calls} calls, {limited} of them of methods with a limit");
        Assert.InRange(limited, calls / 4, calls);
    }
}
