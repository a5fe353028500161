using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.HotPaths;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>Types of which a framework makes an object per request, message or call.</summary>
internal static class ShortLivedTypes
{
    private static readonly string[] _handlers = ["IRequestHandler", "INotificationHandler", "IPipelineBehavior", "IConsumer", "IHandleMessages", "ICommandHandler", "IQueryHandler", "IJob"];

    /// <summary>Says what it is, to stand in a message after the type's name; null for any other.</summary>
    public static string? Kind(INamedTypeSymbol type)
    {
        if (EntryPoints.IsController(type))
            return "a controller";
        if (Derives(type, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel"))
            return "a page";
        if (Derives(type, "Microsoft.AspNetCore.SignalR.Hub"))
            return "a hub";
        if (Derives(type, "Microsoft.AspNetCore.Components.ComponentBase"))
            return "a component";
        if (Derives(type, "Microsoft.AspNetCore.Mvc.ViewComponent"))
            return "a view component";
        return IsGrpcService(type) ? "a gRPC service" : null;
    }

    /// <summary>Types that are short-lived as a rule.</summary>
    public static string? Guess(INamedTypeSymbol type)
    {
        if (type.IsRecord)
            return "a record";
        return type.AllInterfaces.Any(static implemented => _handlers.Contains(implemented.Name)) ? "a handler of messages" : null;
    }

    /// <summary>The type that a call registers with the container, and for how long an object of it lives.</summary>
    public static (INamedTypeSymbol Type, string Lifetime)? Registered(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        string? lifetime = method.Name switch
        {
            "AddTransient" or "TryAddTransient" or "AddKeyedTransient" => "transient",
            "AddScoped" or "TryAddScoped" or "AddKeyedScoped" => "scoped",
            "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" or "AddHostedService" => "singleton",
            _ => null,
        };
        if (lifetime is null || !method.IsExtensionMethod || !method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal))
            return null;
        if (method.TypeArguments is [.., INamedTypeSymbol { TypeKind: TypeKind.Class } named])
            return (named, lifetime);
        return call.Arguments is [.., { Value: ITypeOfOperation { TypeOperand: INamedTypeSymbol { TypeKind: TypeKind.Class } type } }] ? (type, lifetime) : null;
    }

    private static bool Derives(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name.Substring(name.LastIndexOf('.') + 1) && $"{current.ContainingNamespace.ToDisplayString()}.{current.Name}" == name)
                return true;
        }

        return false;
    }

    private static bool IsGrpcService(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "BindServiceMethodAttribute"))
                return true;
        }

        return false;
    }
}
