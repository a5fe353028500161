using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Shared;

namespace PerfGen.Generators.Tests.Caching;

/// <summary>Asking what a name means is what costs: only files in which a name could be a profiled method's are asked about.</summary>
public class BindingTests
{
    [Fact]
    public void OnlyFilesThatInvokeOrPassAProfiledNameAreBound() => Assert.Equal(
        ["/src/Invokes.cs", "/src/Passes.cs", "/src/MayInvokeANamesake.cs"],
        Bound(new SourceProject()
            .With("Declares.cs", "public class Orders { public int Place(int id) => id; public string Title => \"Place\"; /* Place(1) */ }")
            .With("Invokes.cs", "public class Shop { public int Sell(Orders orders) => orders.Place(2); }")
            .With("Passes.cs", "public class Desk { public System.Func<int, int> Ask(Orders orders) => orders.Place; }")
            .With("InvokesANamesake.cs", "public class Other { int Place(int id) => id; public int Ask() => Place(1); }")
            .With("MayInvokeANamesake.cs", "public class Unknown { public int Ask(Other other) => Of(other).Place(1); Other Of(Other other) => other; }")
            .With("Names.cs", "[System.Obsolete(nameof(Orders.Place))] public class Names { public string Name => nameof(Orders.Place); }")
            .With("InvokesOthers.cs", "public class Stock { public int Count(Orders orders) => orders.GetHashCode() + Count(orders); }")));

    /// <summary>A name such as Add is everywhere; what it is called on tells most of them apart without a question to the compiler.</summary>
    [Theory]
    [InlineData("sealed ", "public class Other { int Ask(Stock stock) => stock.Place(1); }", false)]
    [InlineData("sealed ", "public class Other { Stock? _stock = new Stock(); int? Ask() => _stock?.Place(1); }", false)]
    [InlineData("sealed ", "public class Other { int Ask() { var stock = new Stock(); return stock.Place(1); } }", false)]
    [InlineData("sealed ", "public class Other { int Ask(System.Collections.Generic.List<int> places) => places.Place(1); }", false)]
    [InlineData("sealed ", "public class Other { System.Func<int, int> Ask(Stock stock) => stock.Place; }", false)]
    [InlineData("sealed ", "public class Other { int Ask() { var stock = Stock.Any; return stock.Place(1); } }", true)]
    [InlineData("sealed ", "public class Other { int Ask() => Stock.Any.Place(1); }", true)]
    [InlineData("sealed ", "public class Other { int Ask(dynamic stock) => stock.Place(1); }", true)]
    [InlineData("", "public class Other { int Ask(Stock stock) => stock.Place(1); }", false)]
    [InlineData("", "public class Other { int Ask(Special stock) => stock.Place(1); } public class Special : Orders;", true)]
    [InlineData("", "public class Other { int Ask(Special stock) => stock.Place(1); } public class Special : Missing;", true)]
    [InlineData("", "public class Other { int Place(string id) => Place(1); }", false)]
    [InlineData("", "public class Other : Orders { int Place(string id) => Place(1); }", true)]
    [InlineData("", "public partial class Other { int Place(string id) => Place(1); } partial class Other : Orders;", true)]
    [InlineData("", "public partial class Other { int Place(string id) => Place(1); } partial class Other : Stock;", false)]
    [InlineData("", "public class Other : Orders { int Ask() => this.Place(1); }", true)]
    [InlineData("", "public class Other : Stock { int Ask() => this.Place(1); }", false)]
    [InlineData("", "public class Other : Orders { class Inner { int Place(int id) => Place(id); } }", false)]
    [InlineData("", "public class Other : Stock { int Ask() => Place(1); }", true)]
    [InlineData("", "public class Other : Orders { int Ask() { return Place(1); int Place(int id) => 1; } }", false)]
    [InlineData("", "public class Other { int Ask() => Stock.Tell(1) + Stock.Place(1); }", false)]
    [InlineData("", "public class Other { int Ask() => Orders.Place(1); }", true)]
    [InlineData("", "using Other1 = Orders; public class Other { int Ask() => Other1.Place(1); }", true)]
    [InlineData("", "using static Imports; public class Other { int Ask() => Imported.Place(1); } public static class Imports { public static Orders Imported => new(); }", true)]
    [InlineData("", "public class Other : Orders { int Ask() => Stock.Place(1); }", true)]
    [InlineData("", "public class Other { int Ask(System.Collections.Generic.List<int> places) => places.Place(1); }", false)]
    [InlineData("", "public class Other { int Ask() => Stock.Any.Place(); }", false)]
    [InlineData("", "public class Other { int Ask() => Stock.Any.Place(1, 2); }", false)]
    [InlineData("", "public class Other { System.Func<int> Ask() => Stock.Any.Place; }", true)]
    public void WhatIsCalledOnAnotherTypeIsNotBound(string modifier, string other, bool isBound) => Assert.Equal(
        isBound ? ["/src/Other.cs"] : [],
        Bound(new SourceProject()
            .With("Declares.cs", $"public {modifier}class Orders {{ public int Place(int id) => id; }}")
            .With("Stock.cs", "public class Stock { public static readonly Stock Any = new(); public int Place(int id) => id; }")
            .With("Other.cs", other)));

    /// <summary>A long body would be looked through for each of its calls; the compiler reads it once.</summary>
    [Theory]
    [InlineData(10, false)]
    [InlineData(2000, true)]
    public void ALongMemberIsLeftToTheCompiler(int calls, bool isBound) => Assert.Equal(
        isBound ? ["/src/Other.cs"] : [],
        Bound(new SourceProject()
            .With("Declares.cs", "public sealed class Orders { public int Place(int id) => id; }")
            .With("Other.cs", $"public class Other {{ void Ask(Stock stock) {{ {string.Concat(Enumerable.Repeat("stock.Place(1);", calls))} }} }} public class Stock {{ public void Place(int id) {{ }} }}")));

    private static List<string> Bound(SourceProject project)
    {
        CSharpCompilation compilation = project.Compile();
        var index = new ProfiledIndex<Profiled>(
            compilation,
            [new Profiled("M:Orders.Place(System.Int32)", "Place")],
            new CallRules(compilation),
            static (_, target) => throw new InvalidOperationException($"No rule is given, and one is said to cover {target}."));
        var bound = new List<string>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            _ = MethodUses.In(tree, Model, index, TestContext.Current.CancellationToken).Count();
        return bound;

        SemanticModel Model(SyntaxTree tree)
        {
            bound.Add(tree.FilePath);
            return compilation.GetSemanticModel(tree);
        }
    }

    private sealed record Profiled(string Id, string Name) : IProfiledMethod
    {
        public Mechanism Mechanism => Mechanism.Interceptor;

        public string? Reason => null;

        public EquatableArray<Slot> Slots => EquatableArray<Slot>.Empty;
    }
}
