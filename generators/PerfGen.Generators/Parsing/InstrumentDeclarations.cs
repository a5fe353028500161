using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Generators.Parsing;

/// <summary>The fields and properties of a file that look like instruments of a meter. Found by syntax, once per tree, without a look into bodies.</summary>
internal static class InstrumentDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxNode[]> _byTree = new();

    public static IReadOnlyList<SyntaxNode> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_byTree.TryGetValue(tree, out SyntaxNode[]? known))
            return known;
        SyntaxNode[] found = [.. tree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or FieldDeclarationSyntax or VariableDeclarationSyntax)
            .Where(static node => node switch
            {
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type, Parent: FieldDeclarationSyntax } } => IsInstrument(type),
                PropertyDeclarationSyntax property => IsInstrument(property.Type),
                _ => false,
            })];
        return _byTree.GetValue(tree, _ => found);
    }

    private static bool IsInstrument(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsInstrument(nullable.ElementType),
        QualifiedNameSyntax qualified => IsInstrument(qualified.Right),
        GenericNameSyntax { Identifier.ValueText: "Counter" or "UpDownCounter" or "Gauge" or "Histogram", TypeArgumentList.Arguments.Count: 1 } => true,
        _ => false,
    };
}
