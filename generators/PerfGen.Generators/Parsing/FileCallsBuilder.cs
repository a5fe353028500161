using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Gathers the calls of one file by what they call.</summary>
internal sealed class FileCallsBuilder(SyntaxTree tree, Settings settings)
{
    private readonly Dictionary<(IMethodSymbol Target, EquatableArray<Case> Cases), List<CallSite>> _calls = new(CallComparer.Instance);
    private readonly List<(TargetMethod Target, EquatableArray<Case> Cases, List<CallSite> Sites)> _methods = [];
    private readonly SortedDictionary<(string Name, bool Awaits), List<CallSite>> _scopes = new(Comparer<(string Name, bool Awaits)>.Create(
        static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Awaits.CompareTo(b.Awaits)));
    private readonly List<WrittenCall> _written = [];
    private readonly List<UnmeasuredCall> _unmeasured = [];

    public void AddCall(IMethodSymbol target, EquatableArray<Case> cases, SyntaxNode name, string caller, InterceptableLocation location, Compilation compilation)
    {
        if (!_calls.TryGetValue((target, cases), out List<CallSite>? sites))
        {
            _calls.Add((target, cases), sites = []);
            _methods.Add((TargetMethodParser.Parse(target, compilation), cases, sites));
        }

        sites.Add(SiteOf(name, caller, location));
    }

    public void AddScope(string scope, bool awaits, SyntaxNode name, string caller, InterceptableLocation location)
    {
        if (!_scopes.TryGetValue((scope, awaits), out List<CallSite>? sites))
            _scopes.Add((scope, awaits), sites = []);
        sites.Add(SiteOf(name, caller, location));
    }

    public void AddWritten(ProfiledMethod method, SyntaxNode name) => _written.Add(new WrittenCall(method.Series, method.Mechanism, PositionOf(name)));

    public void AddUnmeasured(Series series, SyntaxNode name, CallObstacle obstacle, bool isScope = false) =>
        _unmeasured.Add(new UnmeasuredCall(series, PositionOf(name), obstacle.Reason, isScope));

    public FileCalls Build() => new(
        Positions.RelativePath(tree.FilePath, settings),
        OutputName: "",
        _methods.Select(static method => new MethodCalls(method.Target, method.Cases, method.Sites.ToEquatableArray())).ToEquatableArray(),
        _scopes.Select(static scope => new ScopeCalls(scope.Key.Name, scope.Key.Awaits, scope.Value.ToEquatableArray())).ToEquatableArray(),
        _written.ToEquatableArray(),
        _unmeasured.ToEquatableArray());

    private CallSite SiteOf(SyntaxNode name, string caller, InterceptableLocation location) =>
        new(PositionOf(name), caller, location.Version, location.Data);

    private Position PositionOf(SyntaxNode name) => Positions.Of(tree, name.Span).RelativeTo(settings);

    private sealed class CallComparer : IEqualityComparer<(IMethodSymbol Target, EquatableArray<Case> Cases)>
    {
        public static readonly CallComparer Instance = new();

        public bool Equals((IMethodSymbol Target, EquatableArray<Case> Cases) x, (IMethodSymbol Target, EquatableArray<Case> Cases) y) =>
            SymbolEqualityComparer.Default.Equals(x.Target, y.Target) && x.Cases.Equals(y.Cases);

        public int GetHashCode((IMethodSymbol Target, EquatableArray<Case> Cases) call) => SymbolEqualityComparer.Default.GetHashCode(call.Target);
    }
}
