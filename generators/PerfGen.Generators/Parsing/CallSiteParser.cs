using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Finds the calls of profiled methods: by name first, and only what matches is bound.</summary>
internal static class CallSiteParser
{
    public static EquatableArray<FileCalls> Parse(
        Compilation compilation, EquatableArray<ProfiledMethod> methods, Settings settings, CancellationToken cancellation)
    {
        Dictionary<string, ProfiledMethod> byId = methods
            .Where(static method => method.Mechanism == Mechanism.Interceptor)
            .GroupBy(static method => method.Id)
            .ToDictionary(static group => group.Key, static group => group.First());
        HashSet<string> names = [.. byId.Values.Select(static method => method.Name), KnownNames.ScopeMethod];

        return compilation.SyntaxTrees
            .Select(tree => ParseFile(tree, compilation, byId, names, settings, cancellation))
            .OfType<FileCalls>()
            .OrderBy(static file => file.File, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static FileCalls? ParseFile(
        SyntaxTree tree, Compilation compilation, Dictionary<string, ProfiledMethod> byId, HashSet<string> names, Settings settings, CancellationToken cancellation)
    {
        FileCallsBuilder? builder = null;
        SemanticModel? model = null;
        foreach (InvocationExpressionSyntax invocation in InvokedNames.Of(tree, cancellation).Invocations(tree.GetRoot(cancellation), names))
        {
            cancellation.ThrowIfCancellationRequested();
            model ??= compilation.GetSemanticModel(tree);
            if (model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } symbol)
                continue;

            IMethodSymbol target = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
            if (ScopeCallParser.IsScope(target))
            {
                builder ??= new FileCallsBuilder(tree, settings);
                ScopeCallParser.Parse(invocation, model, builder, cancellation);
            }
            else if (FindProfiled(target, byId) is { } method)
            {
                builder ??= new FileCallsBuilder(tree, settings);
                ParseCall(invocation, symbol, target, method, model, builder, cancellation);
            }
        }

        return builder?.Build();
    }

    private static void ParseCall(
        InvocationExpressionSyntax invocation, IMethodSymbol symbol, IMethodSymbol target, ProfiledMethod method,
        SemanticModel model, FileCallsBuilder builder, CancellationToken cancellation)
    {
        if (ReasonToLeave(invocation, symbol, model, cancellation) is { } reason)
            builder.AddUnmeasured(method.Series, invocation, reason);
        else if (model.GetInterceptableLocation(invocation, cancellation) is { } location)
            builder.AddCall(target, method, invocation, location, model.Compilation);
        else
            builder.AddUnmeasured(method.Series, invocation, "the compiler cannot redirect this form of call");
    }

    private static string? ReasonToLeave(InvocationExpressionSyntax invocation, IMethodSymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        // The wrapper would call the method virtually, and so itself, until the stack overflows.
        if (invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax })
            return "it is a call through 'base'";
        if (ExpressionTrees.Contain(invocation, model, cancellation))
            return ExpressionTrees.Reason;

        // The compiler accepts an interceptor here, and calls the method past it.
        if (invocation.ArgumentList.Arguments.Any(argument => model.GetTypeInfo(argument.Expression, cancellation).Type is IDynamicTypeSymbol))
            return "an argument is dynamic, so the call is bound at run time";
        if (WouldCopyItsReceiver(symbol))
            return "the compiler would hand a copy of the generic struct to the wrapper";
        return null;
    }

    /// <summary>
    /// Inside a generic struct, where its type arguments are its own parameters, the compiler passes a copy to an interceptor:
    /// a change would be lost, and a returned reference would point into the copy.
    /// </summary>
    private static bool WouldCopyItsReceiver(IMethodSymbol symbol) =>
        symbol is { IsStatic: false, ContainingType: { IsValueType: true, IsDefinition: true } type }
        && (!symbol.IsReadOnly || symbol.ReturnsByRef || symbol.ReturnsByRefReadonly)
        && TypeParameters.Of(type).Any();

    /// <summary>The method itself, or the one it overrides that carries the attribute.</summary>
    private static ProfiledMethod? FindProfiled(IMethodSymbol target, Dictionary<string, ProfiledMethod> byId)
    {
        for (IMethodSymbol? method = target.PartialDefinitionPart ?? target; method is not null; method = method.OverriddenMethod?.OriginalDefinition)
        {
            // A file-local type has the id of its namesake elsewhere.
            if (Nameable.FirstHidden(method.ContainingType) is null
                && method.GetDocumentationCommentId() is { } id
                && byId.TryGetValue(id, out ProfiledMethod? profiled))
            {
                return profiled;
            }
        }

        return null;
    }
}
