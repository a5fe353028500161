using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>The thresholds of a method, as the code that states them again.</summary>
internal static class ThresholdParser
{
    /// <summary>Those on the method and, if given, on a type that promises for all of its methods.</summary>
    public static EquatableArray<ThresholdLimits> Parse(IMethodSymbol method, INamedTypeSymbol? type) => method.GetAttributes()
        .Concat(method.PartialImplementationPart?.GetAttributes() ?? [])
        .Concat(type?.GetAttributes() ?? [])
        .Where(static attribute => ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ThresholdAttribute))
        .Select(static attribute => new ThresholdLimits(attribute.NamedArguments
            .Where(static argument => argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
            .Select(static argument => new ThresholdLimit(argument.Key, Literal(argument.Value), Json(argument.Value)))
            .ToEquatableArray()))
        .ToEquatableArray();

    private static string Literal(TypedConstant value) => value switch
    {
        { Kind: TypedConstantKind.Enum } => $"({TypeNames.Code(value.Type!)}){SymbolDisplay.FormatPrimitive(value.Value!, quoteStrings: true, useHexadecimalNumbers: false)}",
        { Value: double number } when double.IsNaN(number) => "double.NaN",
        { Value: double number } when double.IsInfinity(number) => number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        _ => SymbolDisplay.FormatPrimitive(value.Value!, quoteStrings: true, useHexadecimalNumbers: false),
    };

    private static string Json(TypedConstant value) => value switch
    {
        { Kind: TypedConstantKind.Enum } => $"\"{EnumMember(value)}\"",
        { Value: double number } => double.IsNaN(number) || double.IsInfinity(number) ? "null" : number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "null",
    };

    private static string EnumMember(TypedConstant value) => value.Type!.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name ?? "";
}
