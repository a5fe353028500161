using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Gathers the calls of one file by what they call.</summary>
internal sealed class FileCallsBuilder(SyntaxTree tree, Settings settings)
{
    private readonly Dictionary<(IMethodSymbol Target, ProfiledMethod Method), List<CallSite>> _calls = new(TargetComparer.Instance);
    private readonly List<MethodCallsDraft> _methods = [];
    private readonly SortedDictionary<(string Name, bool Awaits), List<CallSite>> _scopes = new(Comparer<(string Name, bool Awaits)>.Create(
        static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Awaits.CompareTo(b.Awaits)));
    private readonly List<UnmeasuredCall> _unmeasured = [];

    public void AddCall(IMethodSymbol target, ProfiledMethod method, InvocationExpressionSyntax invocation, InterceptableLocation location, Compilation compilation)
    {
        if (!_calls.TryGetValue((target, method), out List<CallSite>? sites))
        {
            _calls.Add((target, method), sites = []);
            _methods.Add(new MethodCallsDraft(TargetMethodParser.Parse(target, compilation), method, sites));
        }

        sites.Add(SiteOf(invocation, location));
    }

    public void AddScope(string name, bool awaits, InvocationExpressionSyntax invocation, InterceptableLocation location)
    {
        if (!_scopes.TryGetValue((name, awaits), out List<CallSite>? sites))
            _scopes.Add((name, awaits), sites = []);
        sites.Add(SiteOf(invocation, location));
    }

    public void AddUnmeasured(Series series, InvocationExpressionSyntax invocation, string reason) =>
        _unmeasured.Add(new UnmeasuredCall(series, PositionOf(invocation), reason));

    public FileCalls Build() => new(
        Positions.RelativePath(tree.FilePath, settings),
        _methods.Select(static draft => new MethodCalls(draft.Target, draft.Method.Series, draft.Method.Probe, draft.Sites.ToEquatableArray())).ToEquatableArray(),
        _scopes.Select(static scope => new ScopeCalls(scope.Key.Name, scope.Key.Awaits, scope.Value.ToEquatableArray())).ToEquatableArray(),
        _unmeasured.ToEquatableArray());

    private CallSite SiteOf(InvocationExpressionSyntax invocation, InterceptableLocation location) =>
        new(PositionOf(invocation), location.Version, location.Data);

    private Position PositionOf(InvocationExpressionSyntax invocation) =>
        Positions.Of(tree, (InvokedNames.NameOf(invocation) ?? (SyntaxNode)invocation).Span).RelativeTo(settings);

    private sealed record MethodCallsDraft(TargetMethod Target, ProfiledMethod Method, List<CallSite> Sites);

    private sealed class TargetComparer : IEqualityComparer<(IMethodSymbol Target, ProfiledMethod Method)>
    {
        public static readonly TargetComparer Instance = new();

        public bool Equals((IMethodSymbol Target, ProfiledMethod Method) x, (IMethodSymbol Target, ProfiledMethod Method) y) =>
            SymbolEqualityComparer.Default.Equals(x.Target, y.Target) && x.Method.Id == y.Method.Id;

        public int GetHashCode((IMethodSymbol Target, ProfiledMethod Method) pair) => SymbolEqualityComparer.Default.GetHashCode(pair.Target);
    }
}
