using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>What the <c>using</c> directives of a compilation bring into its files under names of their own.</summary>
/// <param name="Aliases">The names that stand for others, in some file or in all.</param>
/// <param name="OfTypes">Whether there is a <c>using static</c>: members of types can then stand without them.</param>
internal sealed record ImportedNames(HashSet<string> Aliases, bool OfTypes)
{
    public static ImportedNames In(Compilation compilation)
    {
        UsingDirectiveSyntax[] directives = [.. compilation.SyntaxTrees.SelectMany(static tree => Directives(tree.GetRoot()))];
        return new ImportedNames(
            [.. directives.Select(static directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>()],
            directives.Any(static directive => directive.StaticKeyword.Span.Length > 0));
    }

    private static IEnumerable<UsingDirectiveSyntax> Directives(SyntaxNode scope)
    {
        (SyntaxList<UsingDirectiveSyntax> usings, SyntaxList<MemberDeclarationSyntax> members) = scope switch
        {
            CompilationUnitSyntax unit => (unit.Usings, unit.Members),
            BaseNamespaceDeclarationSyntax space => (space.Usings, space.Members),
            _ => default,
        };
        return usings.Concat(members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(Directives));
    }
}
