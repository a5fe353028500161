using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Correctness;

/// <summary>PG3003: the counter becomes an UpDownCounter, declaration and creation, where all its uses are in sight.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG3003_CounterMustNotBeDecreasedFixer() : RuleFixer("PG3003")
{
    internal const string Title = "Make it an UpDownCounter";

    private protected override IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
            || site.Model.GetSymbolInfo(receiver, site.Cancellation).Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private, Type.Name: "Counter" } field
            || field is not { Type: INamedTypeSymbol { Arity: 1 }, ContainingType.DeclaringSyntaxReferences.Length: 1, DeclaringSyntaxReferences: [var declaration] }
            || declaration.GetSyntax(site.Cancellation) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: GenericNameSyntax typeName } } declarator
            || declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            yield break;
        }

        var names = new List<SimpleNameSyntax> { typeName };
        if (declarator.Initializer is { } initializer && !TryAddCreation(initializer.Value, names))
            yield break;
        foreach (IdentifierNameSyntax use in type.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText == field.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(use, site.Cancellation).Symbol, field) && !TryAddUse(use, names))
                yield break;
        }

        yield return new Remedy(Title, changes =>
        {
            foreach (SimpleNameSyntax name in names)
                changes.Replace(name, static name => name.WithIdentifier(SyntaxFactory.Identifier(name.Identifier.ValueText.Replace("Counter", "UpDownCounter"))));
        });
    }

    private static bool TryAddUse(IdentifierNameSyntax use, List<SimpleNameSyntax> names)
    {
        ExpressionSyntax whole = use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : use;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == whole => TryAddCreation(assignment.Right, names),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Enabled" or "Name" } => true,
            ConditionalAccessExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool TryAddCreation(ExpressionSyntax value, List<SimpleNameSyntax> names)
    {
        if (value is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "CreateCounter" } name } })
            return false;
        names.Add(name);
        return true;
    }
}
