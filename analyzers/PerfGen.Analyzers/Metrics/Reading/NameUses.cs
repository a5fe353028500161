using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>
/// What a block or member does with each name in it: one walk, kept with the tree, because a method of many thousand lines is asked about each of
/// its locals.
/// </summary>
internal sealed class NameUses
{
    private static readonly ConditionalWeakTable<SyntaxNode, NameUses> _known = new();

    private readonly Dictionary<string, List<ExpressionSyntax?>> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ExpressionSyntax>> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IdentifierNameSyntax>> _uses = new(StringComparer.Ordinal);

    private NameUses(SyntaxNode scope)
    {
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier)
                Add(identifier);
        }
    }

    /// <summary>Of the block, section, member or file that a declaration stands in.</summary>
    public static NameUses Around(SyntaxNode declaration)
    {
        SyntaxNode scope = declaration.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax || node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? declaration;
        return Of(scope);
    }

    public static NameUses Of(SyntaxNode scope) => _known.GetValue(scope, static scope => new NameUses(scope));

    /// <summary>What is assigned to a name; null for a write whose value is not in sight (<c>out</c>, <c>+=</c>, <c>++</c>).</summary>
    public IReadOnlyList<ExpressionSyntax?> Writes(string name) => _writes.TryGetValue(name, out List<ExpressionSyntax?>? writes) ? writes : [];

    /// <summary><c>name.Add(..)</c> and <c>name["key"] = ..</c></summary>
    public IReadOnlyList<ExpressionSyntax> Changes(string name) => _changes.TryGetValue(name, out List<ExpressionSyntax>? changes) ? changes : [];

    /// <summary>Every mention of a name, in the order of the source.</summary>
    public IReadOnlyList<IdentifierNameSyntax> Uses(string name) => _uses.TryGetValue(name, out List<IdentifierNameSyntax>? uses) ? uses : [];

    private void Add(IdentifierNameSyntax identifier)
    {
        string name = identifier.Identifier.ValueText;
        Add(_uses, name, identifier);
        switch (identifier.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Parent: InvocationExpressionSyntax call } access when access.Expression == identifier:
                Add(_changes, name, call);
                return;
            case ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax element } access when access.Expression == identifier && element.Left == access:
                Add(_changes, name, element);
                return;
        }

        ExpressionSyntax target = identifier.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member ? member : identifier;
        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                bool isPlain = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);
                Add(_writes, name, isPlain ? assignment.Right : null);
                break;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } }:
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword }:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
                Add(_writes, name, null);
                break;
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> map, string name, T value)
    {
        if (!map.TryGetValue(name, out List<T>? values))
            map.Add(name, values = []);
        values.Add(value);
    }
}
