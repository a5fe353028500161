using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Cardinality;

/// <summary>prometheus-net's labels: a name at the declaration and a value by position at every call. One goes with all the others.</summary>
internal sealed class PositionalLabels
{
    private readonly List<SyntaxNode> _parts = [];
    private readonly List<InvocationExpressionSyntax> _lastOnes = [];

    private PositionalLabels()
    {
    }

    /// <summary>
    /// The label that a value of <c>WithLabels</c> or a declared name belongs to. Null unless every use is in sight and written out: a private
    /// field of a type in one piece, names and values as plain arguments or elements.
    /// </summary>
    public static PositionalLabels? Of(FixSite site)
    {
        if (site.Expression is not { } expression || Call(expression, out int position) is not { } call)
            return null;

        VariableDeclaratorSyntax? declarator = NameOf(call) is "WithLabels" ? Declarator(call, site) : call.FirstAncestorOrSelf<VariableDeclaratorSyntax>();
        if (declarator is null || site.Model.GetDeclaredSymbol(declarator, site.Cancellation) is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field
            || field.ContainingType.DeclaringSyntaxReferences.Length != 1 || declarator.Initializer?.Value is not InvocationExpressionSyntax creation)
        {
            return null;
        }

        var label = new PositionalLabels();
        List<SyntaxNode>? names = Names(creation);
        if (names is null || position >= names.Count)
            return null;
        label._parts.Add(names[position]);

        foreach (IdentifierNameSyntax use in declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText != field.Name || !SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(use, site.Cancellation).Symbol, field))
                continue;
            if (!label.TryAddUse(use, names.Count, position))
                return null;
        }

        return label;
    }

    public void Remove(DocumentChanges changes)
    {
        foreach (SyntaxNode part in _parts)
            changes.Remove(part);
        foreach (InvocationExpressionSyntax call in _lastOnes)
            changes.Replace(call, static call => ((MemberAccessExpressionSyntax)call.Expression).Expression);
    }

    private bool TryAddUse(IdentifierNameSyntax use, int count, int position)
    {
        ExpressionSyntax receiver = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : use;
        if (receiver.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithLabels", Parent: InvocationExpressionSyntax call })
            return false;
        if (call.ArgumentList.Arguments.Count != count || call.ArgumentList.Arguments.Any(static argument => argument.Expression is CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax))
            return false;

        if (count == 1)
            _lastOnes.Add(call);
        else
            _parts.Add(call.ArgumentList.Arguments[position]);
        return true;
    }

    private static InvocationExpressionSyntax? Call(ExpressionSyntax expression, out int position)
    {
        position = -1;
        InvocationExpressionSyntax? call = expression.FirstAncestorOrSelf<InvocationExpressionSyntax>(node => node != expression);
        if (call is null)
            return null;

        List<SyntaxNode>? items = NameOf(call) == "WithLabels" ? [.. call.ArgumentList.Arguments] : Names(call);
        position = items?.FindIndex(item => item.Span == expression.Span) ?? -1;
        return position < 0 ? null : call;
    }

    private static VariableDeclaratorSyntax? Declarator(InvocationExpressionSyntax call, FixSite site) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && site.Model.GetSymbolInfo(receiver, site.Cancellation).Symbol?.DeclaringSyntaxReferences is [var declaration]
        && declaration.SyntaxTree == site.Root.SyntaxTree
            ? declaration.GetSyntax(site.Cancellation) as VariableDeclaratorSyntax
            : null;

    /// <summary>The names of a declaration, where they are written out: arguments after name and help, or one list.</summary>
    private static List<SyntaxNode>? Names(InvocationExpressionSyntax creation)
    {
        if (NameOf(creation) is not { } name || !name.StartsWith("Create", StringComparison.Ordinal) || creation.ArgumentList.Arguments.Count < 3)
            return null;

        ExpressionSyntax third = creation.ArgumentList.Arguments[2].Expression;
        if (third is BaseObjectCreationExpressionSyntax { Initializer: { } settings })
        {
            third = settings.Expressions.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(static setting => setting.Left is IdentifierNameSyntax { Identifier.ValueText: "LabelNames" })?.Right ?? third;
        }

        return third switch
        {
            LiteralExpressionSyntax when creation.ArgumentList.Arguments.Skip(2).All(static argument => argument.Expression is LiteralExpressionSyntax && argument.NameColon is null) => [.. creation.ArgumentList.Arguments.Skip(2)],
            CollectionExpressionSyntax list when list.Elements.All(static element => element is ExpressionElementSyntax) => [.. list.Elements],
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: { Count: > 1 } elements } => [.. elements],
            ArrayCreationExpressionSyntax { Initializer.Expressions: var elements } => [.. elements],
            _ => null,
        };
    }

    private static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
}
