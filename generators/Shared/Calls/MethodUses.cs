using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>Finds where profiled methods are called or named: by name first, then by how many arguments they have and by what they are called on where that is plain to see, and only what is left is bound.</summary>
internal static class MethodUses
{
    public static IEnumerable<MethodUse<TMethod>> In<TMethod>(
        SyntaxTree tree, Func<SyntaxTree, SemanticModel> models, ProfiledIndex<TMethod> index, CancellationToken cancellation)
        where TMethod : class, IProfiledMethod
    {
        SemanticModel? model = null;
        foreach (ExpressionSyntax node in NamesInFile.Of(tree, cancellation).Uses(index.Names, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayBeOfAny(index, node))
                continue;
            model ??= models(tree);
            if ((node is InvocationExpressionSyntax invocation ? OfCall(invocation, model, index, cancellation) : OfMethodGroup((SimpleNameSyntax)node, model, index, cancellation)) is { } use)
                yield return use;
        }
    }

    private static bool MayBeOfAny<TMethod>(ProfiledIndex<TMethod> index, ExpressionSyntax node)
        where TMethod : class, IProfiledMethod => node is InvocationExpressionSyntax invocation
            ? index.Callable.MayBeOn(NamesInFile.NameOf(invocation)!, Receivers.Of(invocation), invocation.ArgumentList.Arguments.Count)
            : index.Callable.MayBeOn((SimpleNameSyntax)node, (node.Parent as MemberAccessExpressionSyntax)?.Expression, arguments: null);

    private static MethodUse<TMethod>? OfCall<TMethod>(InvocationExpressionSyntax invocation, SemanticModel model, ProfiledIndex<TMethod> index, CancellationToken cancellation)
        where TMethod : class, IProfiledMethod
    {
        SimpleNameSyntax name = NamesInFile.NameOf(invocation)!;
        SymbolInfo info = model.GetSymbolInfo(invocation, cancellation);
        if (info.Symbol is not IMethodSymbol symbol)
            return OfDynamicCall(name, invocation, info, model, index, cancellation);
        if (symbol.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension))
            return null;

        IMethodSymbol target = Definition(symbol);
        if (ScopeCallReader.IsScope(target))
            return new MethodUse<TMethod>(name, invocation, Target: null, [], [], [], ScopeCallReader.Read(invocation, model, cancellation));
        if (Reachable(target, index) is not { } use)
            return null;

        CallObstacle? obstacle = use.Redirected.Count > 0 ? CallRedirection.ObstacleTo(invocation, symbol, model, cancellation) : null;
        return (obstacle is null ? use : Blocked(use, obstacle)) with { Name = name, Invocation = invocation };
    }

    private static MethodUse<TMethod>? OfMethodGroup<TMethod>(SimpleNameSyntax name, SemanticModel model, ProfiledIndex<TMethod> index, CancellationToken cancellation)
        where TMethod : class, IProfiledMethod
    {
        if (model.GetSymbolInfo(name, cancellation).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } symbol)
            return null;

        IMethodSymbol target = Definition(symbol);
        return Reachable(target, index) is { } use ? Blocked(use, CallObstacle.MethodGroup) with { Name = name } : null;
    }

    /// <summary>Which method is called is decided at run time: among those of a type, or, on a dynamic receiver, among all of that name.</summary>
    private static MethodUse<TMethod>? OfDynamicCall<TMethod>(
        SimpleNameSyntax name, InvocationExpressionSyntax invocation, SymbolInfo info, SemanticModel model, ProfiledIndex<TMethod> index, CancellationToken cancellation)
        where TMethod : class, IProfiledMethod
    {
        if (info.CandidateReason == CandidateReason.LateBound)
        {
            foreach (IMethodSymbol candidate in info.CandidateSymbols.OfType<IMethodSymbol>())
            {
                if (Reachable(Definition(candidate), index) is { } use)
                    return Blocked(use, CallObstacle.DynamicArgument) with { Name = name, Invocation = invocation };
            }
        }

        return Receivers.Of(invocation) is { } receiver
            && model.GetTypeInfo(receiver, cancellation).Type is IDynamicTypeSymbol
            && index.RedirectedByName(name.Identifier.ValueText) is { } method
                ? new MethodUse<TMethod>(name, invocation, Target: null, [], [], [new Unmeasured<TMethod>(method, CallObstacle.DynamicReceiver)])
                : null;
    }

    /// <summary>All profiled methods that a use may reach; null when there are none.</summary>
    private static MethodUse<TMethod>? Reachable<TMethod>(IMethodSymbol target, ProfiledIndex<TMethod> index)
        where TMethod : class, IProfiledMethod
    {
        var redirected = new List<Reached<TMethod>>();
        var written = new List<TMethod>();
        var unmeasured = new List<Unmeasured<TMethod>>();
        foreach ((Slot slot, TMethod method) in index.Behind(target))
        {
            if (method.Mechanism != Mechanism.Interceptor || slot.ReceiverType is not null)
                Add(slot.ReceiverType, method);
            else
                unmeasured.Add(new Unmeasured<TMethod>(method, target.IsStatic ? CallObstacle.StaticAbstract : CallObstacle.UntestableReceiver));
        }

        // What measures itself is not measured by a rule as well.
        if (index.Find(target, withRules: redirected.Count + written.Count == 0) is { } own)
            Add(receiverType: null, own);
        return redirected.Count + written.Count + unmeasured.Count > 0
            ? new MethodUse<TMethod>(Name: null!, Invocation: null, target, redirected, written, unmeasured)
            : null;

        void Add(string? receiverType, TMethod method)
        {
            if (method.Mechanism == Mechanism.Interceptor)
                redirected.Add(new Reached<TMethod>(receiverType, method));
            else if (method.Mechanism == Mechanism.None)
                unmeasured.Add(new Unmeasured<TMethod>(method, new CallObstacle(method.Reason ?? "")));
            else
                written.Add(method);
        }
    }

    /// <summary>What would have been redirected is not. It counts once, under the member that is named if that is profiled.</summary>
    private static MethodUse<TMethod> Blocked<TMethod>(MethodUse<TMethod> use, CallObstacle obstacle)
        where TMethod : class, IProfiledMethod => use.Redirected.Count == 0
            ? use
            : use with { Redirected = [], Unmeasured = [.. use.Unmeasured, new Unmeasured<TMethod>(use.Redirected[use.Redirected.Count - 1].Method, obstacle)] };

    private static IMethodSymbol Definition(IMethodSymbol symbol) => (symbol.ReducedFrom ?? symbol).OriginalDefinition;
}
