using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.HotPaths;

/// <summary>Whether code runs often: in a loop, in an entry point that runs once per request or message, or where an attribute says so.</summary>
internal static class HotPath
{
    private static readonly string[] _perElement = ["Select", "SelectMany", "Where", "ForEach", "ForEachAsync", "For", "Aggregate"];

    /// <summary>Says why the operation is hot, to stand in a message after "is": "in a loop"; null where it is not known to be.</summary>
    public static string? Reason(IOperation operation, ISymbol containingSymbol, RuleOptions options)
    {
        for (IOperation? current = operation; current?.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ILoopOperation loop when IsRepeated(loop, current):
                    return "in a loop";
                case IAnonymousFunctionOperation function:
                    // What a lambda does is done when it is called, not where it is written: of what is around it only handlers count.
                    return OfLambda(function) ?? HandlerAround(function) ?? OfMember(containingSymbol, options, isInLambda: true);
            }
        }

        return OfMember(containingSymbol, options, isInLambda: false);
    }

    /// <summary>The innermost loop around an operation, within the same function.</summary>
    public static ILoopOperation? LoopAround(IOperation operation)
    {
        for (IOperation? current = operation; current?.Parent is { } parent and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = parent)
        {
            if (parent is ILoopOperation loop && IsRepeated(loop, current))
                return loop;
        }

        return null;
    }

    /// <summary>The collection of a <c>foreach</c> and the start of a <c>for</c> are evaluated once.</summary>
    private static bool IsRepeated(ILoopOperation loop, IOperation part) => loop switch
    {
        IForEachLoopOperation each => part != each.Collection,
        IForLoopOperation counted => !counted.Before.Contains(part),
        _ => true,
    };

    private static string? OfLambda(IAnonymousFunctionOperation function)
    {
        if (Receiver(function) is not { } call)
            return null;

        IMethodSymbol method = call.TargetMethod;
        if (EntryPoints.IsMapping(method))
            return $"in the handler of '{method.Name}'";
        return _perElement.Contains(method.Name) && method.ContainingType.Name is "Enumerable" or "List" or "Parallel" or "Queryable" or "Array" && _perElement.Contains(method.Name)
            ? "in a loop"
            : null;
    }

    /// <summary>Says which handler an operation stands in, however deep: a callback inside a handler runs as often as the handler.</summary>
    public static string? HandlerAround(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation function && Receiver(function) is { TargetMethod: var method } && EntryPoints.IsMapping(method))
                return $"in the handler of '{method.Name}'";
        }

        return null;
    }

    /// <summary>The call that a lambda is handed to.</summary>
    private static IInvocationOperation? Receiver(IAnonymousFunctionOperation function)
    {
        IOperation? parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
            parent = parent.Parent;
        return parent as IInvocationOperation;
    }

    private static string? OfMember(ISymbol symbol, RuleOptions options, bool isInLambda)
    {
        if (symbol is not IMethodSymbol method)
            return null;
        if (HasHotAttribute(method, options))
            return $"in '{method.Name}', which is marked as hot";
        return isInLambda ? null : EntryPoints.Reason(method, options);
    }

    private static bool HasHotAttribute(IMethodSymbol method, RuleOptions options)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            string? name = attribute.AttributeClass?.Name;
            if (name is "ProfileAttribute" or "HotPathAttribute" || name is not null && IsListed(name, attribute.AttributeClass!, options))
                return true;
        }

        return false;
    }

    private static bool IsListed(string name, INamedTypeSymbol attribute, RuleOptions options)
    {
        foreach (string listed in options.List(OptionNames.HotPathAttributes))
        {
            if (listed == name || listed + "Attribute" == name || listed == attribute.ToDisplayString())
                return true;
        }

        return false;
    }
}
