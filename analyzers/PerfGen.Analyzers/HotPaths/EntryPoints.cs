using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.HotPaths;

/// <summary>Methods that a framework calls once per request, message or call.</summary>
internal static class EntryPoints
{
    /// <summary>Says which entry point it is; null for any other method.</summary>
    public static string? Reason(IMethodSymbol method, RuleOptions options)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.IsStatic && !TakesContext(method))
            return null;

        INamedTypeSymbol type = method.ContainingType;
        if (method.Name is "Invoke" or "InvokeAsync" && TakesContext(method))
            return "in a middleware";
        if (method.IsOverride && method.Parameters.Any(static parameter => parameter.Type.Name == "ServerCallContext"))
            return "in a gRPC method";
        if (method.IsOverride && method.Name is "SendAsync" or "Send" && Inherits(type, "DelegatingHandler"))
            return "in a message handler of an HttpClient";
        if (IsController(type) && method.DeclaredAccessibility == Accessibility.Public && !Has(method, "NonActionAttribute"))
            return "in a controller action";
        if (Inherits(type, "Hub") && method.DeclaredAccessibility == Accessibility.Public)
            return "in a hub method";
        if (Inherits(type, "PageModel") && method.Name.StartsWith("On", StringComparison.Ordinal) && method.DeclaredAccessibility == Accessibility.Public)
            return "in a page handler";
        if (Inherits(type, "Interceptor") && method.IsOverride)
            return "in an interceptor";
        if (IsMessageHandler(method, type))
            return "in a message handler";
        return IsListed(type, options) ? $"in an entry point of '{type.Name}'" : null;
    }

    public static bool IsController(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "Controller" or "ApiController" && current.ContainingNamespace.ToDisplayString() is "Microsoft.AspNetCore.Mvc" or "System.Web.Mvc" or "System.Web.Http"
                || Has(current, "ApiControllerAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type derives from one of that name.</summary>
    public static bool Inherits(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>A method that takes the lambda of a minimal API or of a middleware.</summary>
    public static bool IsMapping(IMethodSymbol method) =>
        method.Name is "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "MapFallback" or "Map" or "Use" or "Run"
        && method.ContainingType.Name is "EndpointRouteBuilderExtensions" or "UseExtensions" or "RunExtensions" or "IApplicationBuilder" or "WebApplication";

    private static bool IsMessageHandler(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.Name is not ("Handle" or "HandleAsync" or "Consume" or "ConsumeAsync" or "Process" or "OnActionExecuting" or "OnActionExecuted"
            or "OnActionExecutionAsync" or "OnException" or "OnExceptionAsync" or "InvokeAsync" or "Intercept"))
        {
            return false;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.Name is "IRequestHandler" or "INotificationHandler" or "IPipelineBehavior" or "IConsumer" or "IHandleMessages" or "IMessageHandler"
                or "ICommandHandler" or "IQueryHandler" or "IEventHandler" or "IStreamRequestHandler" or "IActionFilter" or "IAsyncActionFilter" or "IExceptionFilter"
                or "IAsyncExceptionFilter" or "IEndpointFilter" or "IHubFilter" or "IInterceptor" or "IMiddleware")
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesContext(IMethodSymbol method) => method.Parameters is [{ Type.Name: "HttpContext" or "IOwinContext" }, ..];

    private static bool IsListed(INamedTypeSymbol type, RuleOptions options)
    {
        IReadOnlyCollection<string> listed = options.List(OptionNames.EntryPointTypes);
        if (listed.Count == 0)
            return false;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (listed.Contains(current.Name) || listed.Contains(current.ToDisplayString()))
                return true;
        }

        return type.AllInterfaces.Any(implemented => listed.Contains(implemented.Name) || listed.Contains(implemented.ToDisplayString()));
    }

    private static bool Has(ISymbol symbol, string attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.AttributeClass?.Name == attribute)
                return true;
        }

        return false;
    }
}
