using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The member that an invocation stands in, by the name that a series of it would have.</summary>
internal static class Callers
{
    public static string Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(node.SpanStart, cancellation);

        // Lambdas and local functions belong to the member that they are written in.
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && symbol.ContainingSymbol is not null)
            symbol = symbol.ContainingSymbol;
        return symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } member } => $"{TypeNames.Readable(member.ContainingType)}.{member.Name}",
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => $"{TypeNames.Readable(constructor.ContainingType)}.{constructor.ContainingType.Name}",
            IMethodSymbol { Name: "<Main>$" } topLevel => $"{TypeNames.Readable(topLevel.ContainingType)}.Main",
            IMethodSymbol method => TypeNames.Readable(method),
            INamedTypeSymbol type => TypeNames.Readable(type),
            { ContainingType: { } type } => $"{TypeNames.Readable(type)}.{symbol.Name}",
            _ => "",
        };
    }
}
