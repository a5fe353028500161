using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.CodeFixes.Fixing;

/// <summary>Adds using directives to a file, in the order in which they are usually sorted: System first, then by name.</summary>
internal static class UsingDirectives
{
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, IEnumerable<string> namespaces)
    {
        foreach (string added in namespaces.OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (!root.Usings.Any(known => NameOf(known) == added))
                root = Insert(root, added);
        }

        return root;
    }

    private static CompilationUnitSyntax Insert(CompilationUnitSyntax root, string added)
    {
        SyntaxTrivia line = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        line = line.IsKind(SyntaxKind.EndOfLineTrivia) ? line : SyntaxFactory.ElasticCarriageReturnLineFeed;
        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(added).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(line);

        int index = root.Usings.IndexOf(known => known.GlobalKeyword.RawKind == 0 && (NameOf(known) is not { } name || Compare(added, name) < 0));
        if (index < 0)
            index = root.Usings.Count;
        if (index > 0)
            return root.WithUsings(root.Usings.Insert(index, directive));

        // What stands at the top of the file stays there.
        SyntaxToken first = root.GetFirstToken();
        directive = directive.WithLeadingTrivia(first.LeadingTrivia);
        if (root.Usings.Count == 0)
            directive = directive.WithTrailingTrivia(line, line);
        root = root.ReplaceToken(first, first.WithLeadingTrivia());
        return root.WithUsings(root.Usings.Insert(0, directive));
    }

    private static int Compare(string one, string other)
    {
        bool isOneSystem = IsSystem(one);
        return isOneSystem != IsSystem(other) ? (isOneSystem ? -1 : 1) : string.CompareOrdinal(one, other);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Null for one that is static or an alias, behind which no other belongs.</summary>
    private static string? NameOf(UsingDirectiveSyntax directive) => directive is { Alias: null, StaticKeyword.RawKind: 0 } ? directive.Name?.ToString() : null;
}
