using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Emission;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// Attributes that a wrapper has to repeat: to be allowed to call its target, to warn as the target does, and to promise trimmers
/// and the nullable analysis what the target promises them.
/// </summary>
internal static class CarriedAttributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";

    /// <summary>Those of a type, or of an accessor, alone.</summary>
    public static EquatableArray<string> On(ISymbol symbol) => symbol.GetAttributes().Select(OfMethod).OfType<string>().Distinct().ToEquatableArray();

    /// <summary>Those of a property or an event, and of its type.</summary>
    public static EquatableArray<string> OfMember(ISymbol member) => On(member).Concat(On(member.ContainingType)).Distinct().ToEquatableArray();

    /// <summary>Those of a method and of its return value, one to a line.</summary>
    public static EquatableArray<string> Of(IMethodSymbol method) => method.GetAttributes()
        .Concat(method.ContainingType.GetAttributes().Where(attribute => Concerns(attribute, method)))
        .Select(OfMethod)
        .OfType<string>()
        .Distinct()
        .Concat(method.GetReturnTypeAttributes().Select(OfValue).OfType<string>().Select(static text => $"[return: {text}]"))
        .ToEquatableArray();

    /// <summary>Those of a parameter, in front of it.</summary>
    public static string Of(IParameterSymbol parameter) => Brackets(parameter.GetAttributes());

    /// <summary>Those of a type parameter, in front of it.</summary>
    public static string Of(ITypeParameterSymbol parameter) => Brackets(parameter.GetAttributes());

    /// <summary>What a type requires of its users, it requires of those who construct it or call its static methods.</summary>
    private static bool Concerns(AttributeData attributeOfType, IMethodSymbol method) =>
        method.IsStatic || attributeOfType.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute";

    private static string? OfMethod(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        // Inside something obsolete an obsolete method may be called, also one whose use is an error.
        "System.ObsoleteAttribute" => "[global::System.Obsolete]",
        CodeAnalysis + "RequiresUnreferencedCodeAttribute"
            or CodeAnalysis + "RequiresDynamicCodeAttribute"
            or CodeAnalysis + "RequiresAssemblyFilesAttribute"
            or CodeAnalysis + "DoesNotReturnAttribute" => $"[{Repeat(attribute)}]",
        _ => null,
    };

    private static string? OfValue(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        CodeAnalysis + "DynamicallyAccessedMembersAttribute"
            or CodeAnalysis + "AllowNullAttribute"
            or CodeAnalysis + "DisallowNullAttribute"
            or CodeAnalysis + "MaybeNullAttribute"
            or CodeAnalysis + "MaybeNullWhenAttribute"
            or CodeAnalysis + "NotNullAttribute"
            or CodeAnalysis + "NotNullWhenAttribute"
            or CodeAnalysis + "NotNullIfNotNullAttribute"
            or CodeAnalysis + "DoesNotReturnIfAttribute" => Repeat(attribute),
        _ => null,
    };

    private static string Brackets(IEnumerable<AttributeData> attributes) =>
        string.Join(", ", attributes.Select(OfValue).OfType<string>()) is { Length: > 0 } list ? $"[{list}] " : "";

    private static string Repeat(AttributeData attribute)
    {
        IEnumerable<string> arguments = attribute.ConstructorArguments.Select(Literal)
            .Concat(attribute.NamedArguments.Select(static argument => $"{argument.Key} = {Literal(argument.Value)}"));
        string list = string.Join(", ", arguments);
        return $"global::{attribute.AttributeClass!.ToDisplayString()}{(list.Length == 0 ? "" : $"({list})")}";
    }

    private static string Literal(TypedConstant value) => value switch
    {
        { Kind: TypedConstantKind.Enum } => $"({TypeNames.Code(value.Type!)})({SymbolDisplay.FormatPrimitive(value.Value!, quoteStrings: true, useHexadecimalNumbers: false)})",
        { Value: string text } => Literals.Of(text),
        { Kind: TypedConstantKind.Primitive, Value: { } primitive } => SymbolDisplay.FormatPrimitive(primitive, quoteStrings: true, useHexadecimalNumbers: false),
        _ => "null",
    };
}
