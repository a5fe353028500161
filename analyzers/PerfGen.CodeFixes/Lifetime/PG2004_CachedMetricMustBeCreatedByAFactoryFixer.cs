using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2004: the value becomes a lambda of the key; static where it needs nothing else of the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2004_CachedMetricMustBeCreatedByAFactoryFixer() : RuleFixer("PG2004")
{
    internal const string Title = "Pass a factory";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression?.FirstAncestorOrSelf<ArgumentSyntax>(static argument => IsValue(argument)) is not { Parent: ArgumentListSyntax { Arguments: [{ NameColon: null } key, _] } } value)
            yield break;

        ExpressionSyntax made = value.Expression;
        if (made.DescendantNodes().Any(static node => node is AwaitExpressionSyntax))
            yield break;

        string? name = key.Expression is IdentifierNameSyntax identifier && site.Model.GetSymbolInfo(identifier, site.Cancellation).Symbol is ILocalSymbol or IParameterSymbol ? identifier.Identifier.Text : null;
        List<ISymbol> used = [.. made.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(static node => node.Parent is not NameColonSyntax)
            .Select(node => site.Model.GetSymbolInfo(node, site.Cancellation).Symbol!).Where(static symbol => symbol is not null)];

        // A lambda cannot hold a parameter by reference.
        if (used.Any(static symbol => symbol is IParameterSymbol { RefKind: not RefKind.None } || symbol is ILocalSymbol { IsRef: true }))
            yield break;

        bool isStatic = !made.DescendantNodesAndSelf().Any(static node => node is ThisExpressionSyntax or BaseExpressionSyntax)
            && used.All(symbol => symbol.Name == name && symbol is ILocalSymbol or IParameterSymbol || symbol is not (ILocalSymbol or IParameterSymbol) && (symbol is INamespaceOrTypeSymbol || symbol.IsStatic || IsOfAnother(symbol, made, site)));
        yield return new Remedy(Title, changes => changes.Replace(made, _ => SyntaxFactory.ParseExpression($"{(isStatic ? "static " : "")}{name ?? "_"} => {made.WithoutTrivia()}")));
    }

    /// <summary>The member of something that is written before it, which is judged on its own.</summary>
    private static bool IsOfAnother(ISymbol symbol, ExpressionSyntax made, FixSite site) => made.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Where(node => node.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(node, site.Cancellation).Symbol, symbol))
        .All(static node => node.Parent is MemberAccessExpressionSyntax access && access.Name == node || node.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax });

    private static bool IsValue(ArgumentSyntax argument)
    {
        if (argument is not { NameColon: null, Parent: ArgumentListSyntax { Arguments: [_, var second], Parent: InvocationExpressionSyntax call } } || second != argument)
            return false;
        return call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetOrAdd" } or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "GetOrAdd" };
    }
}
