using PerfGen.Build.Manifests;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Reporting;

public class CallTreeTests
{
    [Fact]
    public void TheCoreOfAPartialMethodIsTheMethod() => Assert.Equal(
        [
            "Shop.Orders.All",
            "  Shop.Orders.Place x2",
            "    </script><img src=x onerror=alert(1)> x1",
            "    Shop.Orders.Charge x1",
            "      Shop.Orders.Print x1",
            "        System.IO.File.Exists x1",
            "    Shop.Orders.Print x1 (elsewhere)",
            "  Shop.Orders.Same<T> x1",
            "Shop.Orders.Hidden.Go",
            "  Shop.Orders.Hidden.Work x1",
        ],
        Lines(CallTree.Of(Shop.Manifest)));

    [Fact]
    public void ACircleIsListedOnce() => Assert.Equal(
        ["A.A", "  A.B x1", "    A.A x1 (elsewhere)"],
        Lines(CallTree.Of(Calls(("A.A", "A.B"), ("A.B", "A.A")))));

    [Fact]
    public void RecursionIsACallOfItself() => Assert.Equal(["A.A", "  A.A x1 (elsewhere)"], Lines(CallTree.Of(Calls(("A.A", "A.A")))));

    [Fact]
    public void EveryCallIsListedOnceHoweverDeepAndHoweverManyPaths()
    {
        const int Layers = 3000;
        Manifest manifest = Calls([.. Enumerable.Range(0, Layers).SelectMany(static i => new[] { ($"A.L{i:0000}", $"A.L{i + 1:0000}"), ($"A.L{i:0000}", $"A.R{i + 1:0000}"), ($"A.R{i:0000}", $"A.L{i + 1:0000}") })]);

        Assert.Equal(3 * Layers, Count(CallTree.Of(manifest)));
    }

    private static int Count(IEnumerable<CallTreeNode> nodes) => nodes.Sum(static node => node.Sites.Count + Count(node.Children));

    private static Manifest Calls(params (string Caller, string Callee)[] calls) => new(
        "A", [], [.. calls.Select(static (call, i) => new ManifestSite(new SeriesName(call.Callee, "()"), new SourcePlace("A.cs", i + 1, 1), call.Caller, "interceptor", null))], []);

    private static IEnumerable<string> Lines(IEnumerable<CallTreeNode> nodes, string indent = "") => nodes.SelectMany(node => Lines(node.Children, indent + "  ")
        .Prepend(indent + node.Name + (node.Sites.Count > 0 ? $" x{node.Sites.Count}" : "") + (node.IsElsewhere ? " (elsewhere)" : "")));
}
