using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Values;

/// <summary>Expressions that have few values although their types have many.</summary>
internal static class KnownBounded
{
    public static bool Contains(IOperation value) => value switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "CallerMemberNameAttribute" or "CallerFilePathAttribute"),
        IPropertyReferenceOperation { Property: var property } => IsBounded(property),
        _ => false,
    };

    private static bool IsBounded(IPropertySymbol property)
    {
        // One value per process: the machine, the host's environment, the process itself.
        if (property.IsStatic && property.ContainingType.Name is "Environment" or "AppDomain" or "RuntimeInformation" or "AppContext" && property.Name is not ("TickCount" or "TickCount64" or "StackTrace"))
            return property.IsStatic;

        return property.ContainingType.Name switch
        {
            "Type" or "MemberInfo" or "MethodBase" or "MethodInfo" or "TypeInfo" or "AssemblyName" or "Assembly" or "RuntimeType" => property.Name is not ("MetadataToken" or "GUID"),
            "RoutePattern" or "RouteTemplate" or "ActionDescriptor" or "ControllerActionDescriptor" or "AttributeRouteInfo" or "RouteEndpoint" or "Endpoint" => property.Name != "Id",
            "TimeZoneInfo" or "IWebHostEnvironment" or "IHostEnvironment" or "IHostingEnvironment" => true,
            "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" => property.Name is "Hour" or "DayOfWeek" or "Month" or "Day" or "Minute" or "Second" or "DayOfYear" or "Year" or "Kind",
            _ => false,
        };
    }
}
