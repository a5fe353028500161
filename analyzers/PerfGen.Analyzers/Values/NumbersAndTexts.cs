using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Values;

/// <summary>Numbers that are measurements rather than codes, and texts that anybody may write.</summary>
internal static class NumbersAndTexts
{
    public static string? Reason(IOperation value)
    {
        switch (value)
        {
            case IPropertyReferenceOperation { Property: { Name: "Length" or "Count" or "LongLength" or "LongCount" or "ContentLength" } property } when IsWhole(property.Type):
                return $"{property.Type.ToDisplayString()}, a size";
            case IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount", ContainingType.Name: "Enumerable" or "Queryable" } }:
                return "a size";
            case IPropertyReferenceOperation { Property.Name: "CommandText" }:
                return "the text of a command";
            case IPropertyReferenceOperation { Property: { Name: "UserAgent" } property } when property.ContainingType.Name is "IHeaderDictionary" or "HttpRequestHeaders" or "RequestHeaders" or "HttpRequest" or "HttpRequestBase":
                return "whatever a client sends";
            case IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "IRequestCookieCollection" } }:
                return "a cookie, whatever a client sends";
            case IPropertyReferenceOperation { Arguments: [{ Value.ConstantValue.Value: "User-Agent" or "Referer" or "X-Forwarded-For" }] }:
                return "whatever a client sends";
        }

        ITypeSymbol? type = value.Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        bool isMeasured = type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
            && value is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation;
        return isMeasured && LeafName.Of(value) is { } name && !IsStep(name.Text) ? $"{type!.ToDisplayString()}, a measured number" : null;
    }

    /// <summary>A parameter of a method of its own, with a name that leaves open what may come.</summary>
    public static bool IsFreeParameter(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation }
        && Words.Of(parameter.Name) is [.., var last]
        && last is not ("method" or "status" or "statuscode" or "code" or "type" or "kind" or "category" or "state" or "result" or "outcome" or "level" or "severity"
            or "operation" or "stage" or "phase" or "step" or "environment" or "region" or "zone" or "protocol" or "scheme" or "version" or "locale" or "country" or "currency"
            or "direction" or "queue" or "topic" or "host" or "service" or "component" or "feature" or "mode" or "verb" or "action" or "controller" or "route" or "template"
            or "pattern" or "endpoint" or "handler" or "job" or "provider" or "source" or "reason" or "table" or "exchange" or "db" or "database" or "collection" or "cache" or "model" or "tier");

    private static bool IsWhole(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
    }

    /// <summary>Quantiles, boundaries and settings come in few values.</summary>
    private static bool IsStep(string name) => Words.Of(name)
        .Exists(static word => word is "quantile" or "percentile" or "bucket" or "boundary" or "threshold" or "version" or "rate" or "step" or "level" or "le" or "limit" or "bound" or "q" or "p");
}
