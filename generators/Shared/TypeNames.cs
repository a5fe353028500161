using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PerfGen.Shared;

/// <summary>Types and methods as text: as code that means the same anywhere, and as the names people read.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat _code = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat _readable = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>
    /// C# that names the type from anywhere. <c>dynamic</c> becomes <c>object</c>: a wrapper that passed on a dynamic argument
    /// would make the compiler choose among the overloads again, at run time.
    /// </summary>
    public static string Code(ITypeSymbol type) => string.Concat(
        type.ToDisplayParts(_code).Select(static part => part.Symbol is IDynamicTypeSymbol ? "object" : part.ToString()));

    /// <summary>An identifier, with the <c>@</c> that a keyword needs.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>For people: <c>Shop.Box&lt;T&gt;.Lid</c>.</summary>
    public static string Readable(ITypeSymbol type) => type.ToDisplayString(_readable);

    /// <summary>The name of a method's series: <c>Shop.Box&lt;T&gt;.Map&lt;U&gt;</c>.</summary>
    public static string Readable(IMethodSymbol method)
    {
        string parameters = method.TypeParameters.Length == 0
            ? ""
            : $"<{string.Join(", ", method.TypeParameters.Select(static parameter => parameter.Name))}>";
        string name = method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member ? $"{member.ContainingType.Name}.{member.Name}" : method.Name;
        return $"{Readable(method.ContainingType)}.{name}{parameters}";
    }

    /// <summary>The parameter types, for people: <c>(Shop.Cart, ref int)</c>.</summary>
    public static string Signature(IMethodSymbol method) => $"({string.Join(", ", method.Parameters.Select(Describe))})";

    private static string Describe(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    } + Readable(parameter.Type);
}
