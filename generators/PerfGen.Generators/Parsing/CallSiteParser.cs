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
        Compilation compilation, IEnumerable<ProfiledMethod> methods, Settings settings, CancellationToken cancellation)
    {
        var index = new ProfiledIndex(methods, new CallRules(compilation));
        return compilation.SyntaxTrees
            .Select(tree => ParseFile(tree, compilation, index, settings, cancellation))
            .OfType<FileCalls>()
            .OrderBy(static file => file.File, StringComparer.Ordinal)
            .WithOwnNames(static file => file.File, static (file, name) => file with { OutputName = name })
            .ToEquatableArray();
    }

    private static FileCalls? ParseFile(
        SyntaxTree tree, Compilation compilation, ProfiledIndex index, Settings settings, CancellationToken cancellation)
    {
        FileCallsBuilder? builder = null;
        SemanticModel? model = null;
        foreach (InvocationExpressionSyntax invocation in InvokedNames.Of(tree, cancellation).Invocations(tree.GetRoot(cancellation), index.Names))
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
            else if (Cases(target, index) is { Count: > 0 } cases)
            {
                builder ??= new FileCallsBuilder(tree, settings);
                ParseCall(invocation, symbol, target, cases, model, builder, cancellation);
            }
        }

        return builder?.Build();
    }

    /// <summary>
    /// What a call may turn out to be: each profiled method that may stand behind the member, and the member's own series for
    /// whatever is left. Without a profiled one, a rule for calls of someone else's methods may apply.
    /// </summary>
    private static List<Case> Cases(IMethodSymbol target, ProfiledIndex index)
    {
        List<Case> cases = [.. index.Behind(target)
            .Where(static behind => behind.Slot.ReceiverType is not null)
            .Select(static behind => new Case(behind.Slot.ReceiverType, behind.Method, ""))];
        if ((index.Find(target) ?? (cases.Count == 0 ? index.Rules.Find(target) : null)) is { } method)
            cases.Add(new Case(null, method, ""));
        return cases;
    }

    private static void ParseCall(
        InvocationExpressionSyntax invocation, IMethodSymbol symbol, IMethodSymbol target, List<Case> cases,
        SemanticModel model, FileCallsBuilder builder, CancellationToken cancellation)
    {
        Series series = cases[cases.Count - 1].Method.Series;
        if (ReasonToLeave(invocation, symbol, model, cancellation) is { } reason)
        {
            builder.AddUnmeasured(series, invocation, reason);
        }
        else if (model.GetInterceptableLocation(invocation, cancellation) is { } location)
        {
            string caller = Callers.Of(invocation, model, cancellation);
            builder.AddCall(
                target, cases.Select(one => one.Method.Callers ? one with { Caller = caller } : one).ToEquatableArray(), invocation, caller, location, model.Compilation);
        }
        else
        {
            builder.AddUnmeasured(series, invocation, "the compiler cannot redirect this form of call");
        }
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
        if (IsConditionalElsewhere(symbol, invocation.SyntaxTree.Options.PreprocessorSymbolNames))
            return "it is conditional on a symbol that the project does not define";
        if (WouldCopyItsReceiver(symbol))
            return "the compiler would hand a copy of the generic struct to the wrapper";

        // The wrapper of an interface's member takes the interface: a struct would be changed in a box of its own.
        if (symbol is { IsStatic: false, MethodKind: MethodKind.Ordinary }
            && ReceiverOf(invocation) is { } receiver
            && model.GetTypeInfo(receiver, cancellation).Type is ITypeParameterSymbol { IsReferenceType: false })
            return "its receiver is a type parameter that may be a struct, and the wrapper would get a copy of it";
        return null;
    }

    /// <summary>By the syntax: asking for the operation of code that does not compile may throw.</summary>
    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => invocation.Ancestors()
            .OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(invocation.Span))?.Expression,
        _ => null,
    };

    /// <summary>A symbol that one file defines is not defined where the wrapper stands: its own call would be left out.</summary>
    private static bool IsConditionalElsewhere(IMethodSymbol symbol, IEnumerable<string> defined)
    {
        string[] conditions = [.. symbol.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.ConditionalAttribute")
            .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")];
        return conditions.Length > 0 && !conditions.Any(defined.Contains);
    }

    /// <summary>
    /// Inside a generic struct, where its type arguments are its own parameters, the compiler passes a copy to an interceptor:
    /// a change would be lost, and a returned reference would point into the copy.
    /// </summary>
    private static bool WouldCopyItsReceiver(IMethodSymbol symbol) =>
        symbol is { IsStatic: false, ContainingType: { IsValueType: true, IsDefinition: true } type }
        && (!symbol.IsReadOnly || symbol.ReturnsByRef || symbol.ReturnsByRefReadonly)
        && TypeParameters.Of(type).Any();
}
