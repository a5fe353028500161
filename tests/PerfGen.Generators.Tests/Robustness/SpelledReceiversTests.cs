using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Shared;

namespace PerfGen.Generators.Tests.Robustness;

/// <summary>What a call is made on is read from the source first: that must never hide a call of a profiled method.</summary>
public class SpelledReceiversTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("parameter", "int Call(Order order) => order.Place();")]
    [InlineData("local", "int Call() { Order order = new(); return order.Place(); }")]
    [InlineData("created", "int Call() => new Order().Place();")]
    [InlineData("cast", "int Call(object order) => ((Order)order).Place();")]
    [InlineData("qualified", "int Call(global::Shop.Order order) => order.Place();")]
    [InlineData("nullable", "int? Call(Order? order) => order?.Place();")]
    [InlineData("by reference", "int Call(ref readonly Order order) => order.Place();")]
    [InlineData("alias", "int Call(Alias order) => order.Place();")]
    [InlineData("alias of a namespace", "int Call(Space::Order order) => order.Place();")]
    [InlineData("type parameter", "int Call<List>(List order) where List : Order => order.Place();")]
    [InlineData("derived", "int Call(Special order) => order.Place();")]
    [InlineData("interface", "int Call(IOrder order) => order.Place();")]
    [InlineData("derived interface", "int Call(ISpecial order) => order.Place();")]
    [InlineData("base", "int Call(Base order) => order.Place();")]
    [InlineData("a lambda's parameter of the same name", "int Call() { System.Func<List<int>, int> f = (List<int> _held) => _held.Count; return _held.Place() + f([]); }")]
    [InlineData("a local of the same name in another lambda", "int Call() { System.Action f = () => { List<int> _held = []; _held.Clear(); }; f(); return _held.Place(); }")]
    [InlineData("a pattern's variable inside a lambda", "int Call(object o) { List<int> order = []; return ((System.Func<int>)(() => o is Order order ? order.Place() : 0))() + order.Count; }")]
    [InlineData("out", "int Call() { Make(out Order order); return order.Place(); }")]
    [InlineData("deconstruction", "int Call() { (Order order, List<int> _) = (new Order(), []); return order.Place(); }")]
    [InlineData("query", "IEnumerable<int> Call(IEnumerable<Order> orders) => from order in orders select order.Place();")]
    [InlineData("foreach", "int Call(List<Order> order) { foreach (Order one in order) return one.Place(); return 0; }")]
    [InlineData("the collection of a foreach", "int Call() { foreach (List<int> _held in _held.Lists(_held.Place())) _held.Clear(); return 0; }")]
    [InlineData("switch", "int Call(int kind) { switch (kind) { case 1: Order order = new(); return order.Place(); default: order = new(); return 0; } }")]
    [InlineData("inherited field", "int Call() => _inherited.Place();")]
    [InlineData("field of another part", "int Call() => _elsewhere.Place();")]
    [InlineData("field of this", "int Call(List<int> _held) => this._held.Place();")]
    [InlineData("property like its type", "Order Order => new(); int Call() => Order.Place();")]
    [InlineData("nested type", "class Inner(Order order) { int Call() => order.Place(); }")]
    [InlineData("nested in a type with such a field", "class Inner { List<int> order = []; class Innermost(Order order) { int Call() => order.Place(); } }")]
    [InlineData("accessor", "Order Sold { set => value.Place(); }")]
    [InlineData("the method of another type around", "class Inner { int Call() => Count(); }")]
    [InlineData("the method of a base", "class Inner : Caller { int Call() => Count(); }")]
    [InlineData("of another part", "partial class Inner { int Call() => Count(); } partial class Inner : Caller;")]
    [InlineData("a method of the name with other type parameters", "class Inner { int Call() => Count<int>(); int Count() => 0; }")]
    [InlineData("a local function of the name elsewhere", "int Call() { void Other() { int Count() => 0; Count(); } Other(); return Count(); }")]
    [InlineData("this", "int Call() => this._held.Place();")]
    [InlineData("a type", "int Call() => Order.Empty();")]
    [InlineData("a type's alias", "int Call() => Alias.Empty();")]
    [InlineData("a type that inherits it", "int Call() => Special.Empty();")]
    [InlineData("what using static brings in", "class Inner { int Call() => Imported.Place(); }")]
    [InlineData("a property of a type around", "class Inner { int Call() => Shared.Place(); }")]
    [InlineData("a property of a base", "class Inner : Caller { int Call() => Shared.Place(); }")]
    [InlineData("an explicit implementation of the name", "class Inner : ICounted { int ICounted.Count() => 0; int Call() => Caller.Count(); }")]
    [InlineData("extension", "int Call(List<int> numbers) => numbers.Tally();")]
    [InlineData("method group", "System.Func<int> Call(Order order) => order.Place;", 0)]
    public void ACallIsMeasuredWhateverItIsMadeOn(string shape, string member, int measured = 1)
    {
        _ = shape;
        string source = $$"""
            #nullable enable
            using System.Collections.Generic;
            using System.Linq;
            using static Shop.Imports;
            using Alias = Shop.Order;
            using Space = Shop;

            namespace Shop
            {
                public interface IOrder { int Place(); }
                public interface ISpecial : IOrder;
                public class Base { public virtual int Place() => 0; }
                public class Order : Base, ISpecial
                {
                    [PerfGen.Profile]
                    public override int Place() => 1;

                    public IEnumerable<List<int>> Lists(int count) => [];

                    [PerfGen.Profile]
                    public static int Empty() => 0;
                }

                public class Special : Order;
                public static class Extensions
                {
                    [PerfGen.Profile]
                    public static int Tally(this List<int> numbers) => numbers.Count;
                }

                public interface ICounted { int Count(); }
                public static class Imports { public static Order Imported => new(); }
                public class CallerBase { protected Order _inherited = new(); }
                public partial class Caller { private Order _elsewhere = new(); }
                public partial class Caller : CallerBase
                {
                    private Order _held = new();

                    private static Order Shared => new();

                    private static void Make(out Order order) => order = new();

                    [PerfGen.Profile]
                    public static int Count() => 0;

                    [PerfGen.Profile]
                    public static int Count<T>() => 0;

                    {{member}}
                }
            }
            """;
        GeneratorRun run = Survival.SurvivesWithoutProblems(SourceProject.Of(source));

        Assert.Equal(measured, run.InterceptedCalls);
    }

    /// <summary>Of the calls in this repository those whose receiver is spelled out are on what is spelled, the compiler says.</summary>
    [Fact]
    public void WhatIsSpelledIsWhatTheCompilerBinds()
    {
        int calls = 0, spelled = 0;
        foreach ((InvocationExpressionSyntax call, SemanticModel model) in RepositorySources.Calls(TestContext.Current.CancellationToken))
        {
            if (Receivers.Of(call) is not { } receiver)
                continue;

            calls++;
            if (SpelledReceivers.TypeOf(receiver) is not { } type || Bound(receiver, model) is not { } bound || Bound(type, model) is not { } meant)
                continue;

            spelled++;
            if (type == receiver)
                Assert.True(model.GetSymbolInfo(receiver, TestContext.Current.CancellationToken).Symbol is ITypeSymbol, $"{call.GetLocation().GetLineSpan()}: '{receiver}' is not a type.");
            Assert.True(SymbolEqualityComparer.Default.Equals(bound, meant), $"{call.GetLocation().GetLineSpan()}: '{receiver}' is {bound}, not {meant}.");
        }

        output.WriteLine($"{calls} calls on something, {spelled} of them on what is spelled out");
        Assert.InRange(spelled, calls / 5, calls);
        Assert.InRange(calls, 3000, int.MaxValue);
    }

    /// <summary>Likewise those with nothing before them.</summary>
    [Fact]
    public void APlainCallIsOfWhatTheCompilerBinds()
    {
        int calls = 0, functions = 0, methods = 0;
        foreach ((InvocationExpressionSyntax call, SemanticModel model) in RepositorySources.Calls(TestContext.Current.CancellationToken))
        {
            if (Receivers.Of(call) is not null || NamesInFile.NameOf(call) is not { } name || model.GetSymbolInfo(call, TestContext.Current.CancellationToken).Symbol is not { } bound)
                continue;

            calls++;
            string place = $"{call.GetLocation().GetLineSpan()}: '{call}' is {bound}";
            if (PlainCalls.IsLocalFunction(name))
            {
                functions++;
                Assert.True(bound is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.DelegateInvoke }, place);
            }
            else if (PlainCalls.TypeOf(name) is { } type)
            {
                methods++;
                Assert.True(
                    bound is IMethodSymbol { MethodKind: not MethodKind.Ordinary } || IsOrInherits(model.GetDeclaredSymbol(type, TestContext.Current.CancellationToken), bound.ContainingType), place);
            }
        }

        output.WriteLine($"{calls} calls on nothing, {functions} of them of local functions and {methods} of methods of the type around");
        Assert.InRange(functions, 5, calls);
        Assert.InRange(methods, 800, calls);
    }

    private static bool IsOrInherits(INamedTypeSymbol? type, ITypeSymbol declaring) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, declaring) || IsOrInherits(type.BaseType, declaring));

    private static ITypeSymbol? Bound(ExpressionSyntax node, SemanticModel model) => model.GetTypeInfo(node, TestContext.Current.CancellationToken).Type switch
    {
        null or IErrorTypeSymbol => null,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        var type => type,
    };
}
