using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>Moves the creation of a metric where it happens once: a property's body to its initializer, an expression to a static field.</summary>
internal static class ExtractedField
{
    internal const string ToInitializer = "Create it once, in the property's initializer";
    internal const string ToField = "Create it once, in a static readonly field";

    public static IEnumerable<Remedy> RemediesFor(FixSite site, string suffix)
    {
        if (site.Expression is not BaseObjectCreationExpressionSyntax and not InvocationExpressionSyntax || site.Expression is not { } creation || !IsFree(creation, site))
            yield break;

        if (creation.Parent is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property } body
            && property.Parent is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax && IsAutoProperty(property))
        {
            yield return new Remedy(ToInitializer, changes => changes.Replace(property, current => WithInitializer(current, body)));
            yield break;
        }

        if (site.Model.GetTypeInfo(creation, site.Cancellation).Type is not INamedTypeSymbol type
            || creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } owner || owner is InterfaceDeclarationSyntax
            || site.Model.GetDeclaredSymbol(owner, site.Cancellation) is not INamedTypeSymbol { IsGenericType: false } symbol
            || creation.Parent is EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } or UsingStatementSyntax }
            || NameOf(creation, site) is not { } name)
        {
            yield break;
        }

        string field = "_" + Camel(name) + suffix;
        if (!symbol.GetMembers(field).IsEmpty || owner.DescendantNodes().OfType<ExpressionSyntax>().Any(other => other != creation && other.RawKind == creation.RawKind
            && NameOf(other, site) == name && other.ToString() != creation.ToString()))
        {
            yield break;
        }

        string written = type.ToMinimalDisplayString(site.Model, owner.OpenBraceToken.SpanStart);
        string made = creation is ImplicitObjectCreationExpressionSyntax @implicit ? $"new {written}{@implicit.ArgumentList}{@implicit.Initializer}" : creation.WithoutTrivia().ToString();
        yield return new Remedy(ToField, changes =>
        {
            changes.Replace(creation, _ => SyntaxFactory.IdentifierName(field));
            changes.AddMember(owner, field, SyntaxFactory.ParseMemberDeclaration($"private static readonly {written} {field} = {made};")!
                .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation));
        });
    }

    private static bool IsAutoProperty(PropertyDeclarationSyntax property) =>
        property.Parent is not StructDeclarationSyntax || property.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static PropertyDeclarationSyntax WithInitializer(PropertyDeclarationSyntax property, ArrowExpressionClauseSyntax body) => property
        .WithExpressionBody(null)
        .WithAccessorList(SyntaxFactory.AccessorList(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space), [
            SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)).WithTrailingTrivia(SyntaxFactory.Space),
        ], SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(SyntaxFactory.Space)))
        .WithInitializer(SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(body.ArrowToken.TrailingTrivia), body.Expression));

    /// <summary>Whether the expression means the same at the top of the type: nothing of the call or of the object stands in it.</summary>
    internal static bool IsFree(ExpressionSyntax creation, FixSite site)
    {
        foreach (SyntaxNode node in creation.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case ThisExpressionSyntax or BaseExpressionSyntax or AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax:
                    return false;
                case SimpleNameSyntax { Parent: NameColonSyntax }:
                case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access } member when access.Name == member:
                case SimpleNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment } left when assignment.Left == left:
                    continue;
                case SimpleNameSyntax name when site.Model.GetSymbolInfo(name, site.Cancellation).Symbol is { } symbol:
                    if (symbol is ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol
                        || symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol or IEventSymbol && !symbol.IsStatic && symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor })
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    /// <summary>The metric's name: the first argument, or what an initializer says.</summary>
    private static string? NameOf(ExpressionSyntax creation, FixSite site)
    {
        foreach (ExpressionSyntax member in (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? [])
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Name" }, Right: var right }
                && site.Model.GetConstantValue(right, site.Cancellation) is { HasValue: true, Value: string name } && name.Any(char.IsLetter))
            {
                return name;
            }
        }

        ArgumentListSyntax? arguments = creation switch
        {
            BaseObjectCreationExpressionSyntax @object => @object.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            _ => null,
        };
        return arguments?.Arguments is [{ NameColon: null } first, ..] && site.Model.GetConstantValue(first.Expression, site.Cancellation) is { HasValue: true, Value: string text } && text.Any(char.IsLetter) ? text : null;
    }

    private static string Camel(string name)
    {
        var text = new StringBuilder();
        bool isUpper = false;
        foreach (char character in name.SkipWhile(static character => !char.IsLetter(character)))
        {
            if (!char.IsLetterOrDigit(character))
                isUpper = true;
            else
                text.Append(text.Length == 0 ? char.ToLowerInvariant(character) : isUpper ? char.ToUpperInvariant(character) : character);
            if (char.IsLetterOrDigit(character))
                isUpper = false;
        }

        return text.ToString();
    }
}
