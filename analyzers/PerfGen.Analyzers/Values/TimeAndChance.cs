using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Values;

/// <summary>Values that are other ones each time: the clock, durations, random numbers, new identifiers.</summary>
internal static class TimeAndChance
{
    public static string? Reason(IOperation value)
    {
        switch (value)
        {
            case IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } }:
                return "a new Guid each time";
            case IInvocationOperation { TargetMethod: { Name: "Next" or "NextInt64" or "NextDouble" or "NextSingle" or "GetInt32" or "GetRandomFileName", ContainingType.Name: "Random" or "RandomNumberGenerator" or "Path" } } random:
                // Next(4) picks one of four.
                return random.Arguments.Any(static argument => argument.Value.ConstantValue.HasValue) ? null : "random";
            case IInvocationOperation { TargetMethod: { Name: "GetTimestamp" or "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds" or "ToFileTime" or "ToFileTimeUtc" or "ToBinary" } method } when method.ContainingType.Name is "Stopwatch" or "DateTime" or "DateTimeOffset" or "TimeProvider":
                return "a time";
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "DateTime" or "DateTimeOffset", Name: "ToShortDateString" or "ToLongDateString" or "ToShortTimeString" or "ToLongTimeString" } }:
                return "a date";
            case IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" }, Arguments: [{ Value.ConstantValue.HasValue: true }, ..] }:
                return null;
            case IPropertyReferenceOperation { Property: { Name: "TickCount" or "TickCount64", ContainingType.Name: "Environment" } }:
                return "a time";
            case IPropertyReferenceOperation { Property: { ContainingType.Name: "Stopwatch", Name: "ElapsedMilliseconds" or "ElapsedTicks" or "Elapsed" } }:
                return "an elapsed time";
            case IPropertyReferenceOperation { Property: { ContainingType: { Name: "TimeSpan" or "DateTime" or "DateTimeOffset", ContainingNamespace.Name: "System" } } property, Instance: { } instance } when property.Name is "Ticks" or "TotalSeconds" or "TotalMilliseconds" or "TotalMinutes" or "TotalHours" or "TotalDays" or "UtcTicks":
                return IsSetting(instance) ? null : "a time";
        }

        if (!IsTime(value.Type) || IsSetting(value))
            return null;
        return $"{value.Type!.Name}, a value per moment";
    }

    private static bool IsTime(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return type is { Name: "DateTime" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
    }

    /// <summary>Times that are configured, not measured.</summary>
    private static bool IsSetting(IOperation value)
    {
        if (LeafName.Of(value) is not { } name)
            return false;
        List<string> words = Words.Of(name.Text);
        return words.Exists(static word => word is "timeout" or "interval" or "window" or "period" or "resolution" or "retention" or "ttl" or "delay" or "granularity" or "bucket" or "threshold" or "schedule" or "lifetime");
    }
}
