using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>Keeps instruments whose name is only known at the call in a dictionary by that name: <c>_counters.GetOrAdd(name, name => ..)</c>.</summary>
internal static class KeptByKey
{
    internal const string Title = "Keep it in a dictionary, by its name";

    private const string Dictionary = "System.Collections.Concurrent.ConcurrentDictionary`2";

    public static IEnumerable<Remedy> RemediesFor(FixSite site)
    {
        if (site.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var factory, Name: var method }, ArgumentList.Arguments: [{ NameColon: null, Expression: var name }, ..] } creation
            || site.Model.GetConstantValue(name, site.Cancellation).HasValue || !method.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal) || method.Identifier.ValueText.Contains("Observable")
            || creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { RawKind: (int)SyntaxKind.ClassDeclaration or (int)SyntaxKind.RecordDeclaration } owner || IsStatic(factory, site) is not { } isStatic || !IsTheOnlyKind(creation, factory, method, owner)
            || site.Model.GetTypeInfo(creation, site.Cancellation).Type is not { } instrument || site.Model.Compilation.GetTypeByMetadataName(Dictionary) is not { } dictionary
            || site.Model.GetDeclaredSymbol(owner, site.Cancellation) is not INamedTypeSymbol type)
        {
            yield break;
        }

        string kind = method.Identifier.ValueText.Substring("Create".Length);
        string field = $"_{char.ToLowerInvariant(kind[0])}{kind.Substring(1)}s";
        string parameter = name is IdentifierNameSyntax { Identifier.ValueText: var same } ? same : "key";
        if (!type.GetMembers(field).IsEmpty || parameter == "key" && site.Model.LookupSymbols(creation.SpanStart, name: parameter).Any(static symbol => symbol is ILocalSymbol or IParameterSymbol))
            yield break;

        SeparatedSyntaxList<ArgumentSyntax> others = creation.ArgumentList.Arguments.RemoveAt(0);
        if (!others.All(argument => ExtractedField.IsFree(argument.Expression, site)))
            yield break;

        string made = $"{factory.WithoutTrivia()}.{method.WithoutTrivia()}({string.Join(", ", new[] { parameter }.Concat(others.Select(static argument => argument.WithoutTrivia().ToString())))})";
        yield return new Remedy(Title, changes =>
        {
            changes.Replace(creation, _ => SyntaxFactory.ParseExpression($"{field}.GetOrAdd({name.WithoutTrivia()}, {(isStatic ? "static " : "")}{parameter} => {made})"));
            changes.AddMember(owner, field, Field(changes.TypeName(dictionary.Construct(site.Model.Compilation.GetSpecialType(SpecialType.System_String), instrument)), field, isStatic));
        });
    }

    /// <summary>Whether the meter is a static one or the object's; null where it is the call's own and the dictionary would mix meters.</summary>
    private static bool? IsStatic(ExpressionSyntax factory, FixSite site) => site.Model.GetSymbolInfo(factory, site.Cancellation).Symbol switch
    {
        INamedTypeSymbol => true,
        IFieldSymbol { IsReadOnly: true } field => field.IsStatic,
        IPropertySymbol { SetMethod: null } property => property.IsStatic,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => false,
        _ => null,
    };

    /// <summary>Two creations with other arguments would take each other's place under one key.</summary>
    private static bool IsTheOnlyKind(InvocationExpressionSyntax creation, ExpressionSyntax factory, SimpleNameSyntax method, TypeDeclarationSyntax owner) => owner.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(other => other.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == method.Identifier.ValueText && other.ArgumentList.Arguments is [{ Expression: not LiteralExpressionSyntax }, ..])
        .All(other => other == creation || other.Expression.ToString() == creation.Expression.ToString() && Rest(other) == Rest(creation));

    private static string Rest(InvocationExpressionSyntax creation) => string.Join(",", creation.ArgumentList.Arguments.Skip(1));

    private static FieldDeclarationSyntax Field(TypeSyntax type, string name, bool isStatic)
    {
        SyntaxTokenList modifiers = isStatic
            ? [SyntaxFactory.Token(SyntaxKind.PrivateKeyword), SyntaxFactory.Token(SyntaxKind.StaticKeyword), SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword)]
            : [SyntaxFactory.Token(SyntaxKind.PrivateKeyword), SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword)];
        return SyntaxFactory.FieldDeclaration(default, modifiers, SyntaxFactory.VariableDeclaration(type, [SyntaxFactory.VariableDeclarator(SyntaxFactory.Identifier(name), null, SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("new()")))]))
            .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
