using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Values;

/// <summary>What an exception says. Its type is one of few, its text is not: it names files, ids, addresses.</summary>
internal static class ExceptionTexts
{
    public static string? Reason(IOperation value)
    {
        switch (value)
        {
            case IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance: { } instance } when IsException(instance.Type):
                return "text of an exception";
            case IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } when IsException(instance.Type):
                return "text of an exception";
            case IInvocationOperation { TargetMethod.Name: "GetBaseException" }:
                return "an exception, written out in full";
            case IPropertyReferenceOperation { Property: { Name: "Detail", ContainingType.Name: "Status" }, Instance: IPropertyReferenceOperation { Instance: { } instance } } when IsException(instance.Type):
                return "text of an exception";
        }

        if (IsException(value.Type))
            return "an exception, written out in full";
        return value.Type?.SpecialType == SpecialType.System_String && LeafName.Of(value) is { } name && IsText(name.Text) ? $"its name is '{name.Text}'" : null;
    }

    private static bool IsText(string name) => Words.Of(name) is [.., var before, var last]
        && (last == "message" && before is "error" or "exception" or "ex" or "failure" || before == "stack" && last == "trace");

    private static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
