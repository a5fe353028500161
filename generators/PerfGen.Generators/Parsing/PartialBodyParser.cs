using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>What has to be repeated to write the body of a partial method.</summary>
internal static class PartialBodyParser
{
    public static PartialBody? Parse(IMethodSymbol method, ProfiledMethod profiled, CancellationToken cancellation)
    {
        if (!PartialCores.NeedsBody(method)
            || PartialCores.Find(method) is not { } core
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax declaration)
        {
            return null;
        }

        TargetMethod target = TargetMethodParser.OfCore(core);
        string modifiers = string.Concat(declaration.Modifiers
            .Where(static token => !token.IsKind(SyntaxKind.PartialKeyword))
            .Select(static token => token.Text + " "));
        return new PartialBody(
            profiled,
            target,
            method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(),
            Types(method.ContainingType, declaration).ToEquatableArray(),
            modifiers,
            string.Join(", ", method.Parameters.Select(parameter => Declare(parameter, method.IsExtensionMethod && parameter.Ordinal == 0))),
            method.IsOverride ? "" : Emission.WrapperSignature.Where(target.TypeParameters));
    }

    /// <summary>Inside a type that is unsafe the method need not say so, and then may not.</summary>
    private static IEnumerable<string> Types(INamedTypeSymbol? type, SyntaxNode? declaration) => type is null
        ? []
        : Types(type.ContainingType, declaration?.Parent).Append($"{((declaration?.Parent as TypeDeclarationSyntax)?.Modifiers.Any(SyntaxKind.UnsafeKeyword) == true ? "unsafe " : "")}partial {Keyword(type)} {TypeNames.Escaped(type.Name)}{Emission.WrapperSignature.AngleBrackets(type.TypeParameters.Select(static parameter => parameter.Name))}");

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { IsValueType: true } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Declare(IParameterSymbol parameter, bool isReceiver)
    {
        Parameter parsed = TargetMethodParser.ParseParameter(parameter);
        string modifiers = parameter.IsParams ? "params " : parsed.Modifiers;
        return $"{(isReceiver ? "this " : "")}{modifiers}{parsed.Type} {parsed.Name}";
    }
}
