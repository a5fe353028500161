using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// Methods that a framework calls, which is compiled elsewhere: no call of them can be redirected. They are recognised by the names of the types
/// and attributes in metadata; a method that only looks alike is not meant.
/// </summary>
internal static class FrameworkCalls
{
    /// <summary>Interfaces whose members are there for a framework to call.</summary>
    private static readonly Dictionary<string, string> _contracts = new(StringComparer.Ordinal)
    {
        ["Microsoft.Extensions.Hosting.IHostedService"] = "a hosted service",
        ["Microsoft.Extensions.Hosting.IHostedLifecycleService"] = "a hosted service",
        ["Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck"] = "a health check",
        ["Microsoft.Extensions.Options.IConfigureOptions`1"] = "an options setup",
        ["Microsoft.Extensions.Options.IValidateOptions`1"] = "an options validator",
        ["Microsoft.AspNetCore.Http.IMiddleware"] = "a middleware",
        ["Microsoft.AspNetCore.Http.IEndpointFilter"] = "an endpoint filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IActionFilter"] = "an action filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IAsyncActionFilter"] = "an action filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter"] = "an authorization filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter"] = "an authorization filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter"] = "an exception filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IAsyncExceptionFilter"] = "an exception filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IResultFilter"] = "a result filter",
        ["Microsoft.AspNetCore.Mvc.Filters.IAsyncResultFilter"] = "a result filter",
        ["Microsoft.AspNetCore.Mvc.ModelBinding.IModelBinder"] = "a model binder",
        ["Microsoft.AspNetCore.SignalR.IHubFilter"] = "a hub filter",
        ["Microsoft.AspNetCore.Authorization.IAuthorizationHandler"] = "an authorization handler",
        ["Microsoft.AspNetCore.Diagnostics.IExceptionHandler"] = "an exception handler",
        ["MediatR.IRequestHandler`1"] = "a request handler",
        ["MediatR.IRequestHandler`2"] = "a request handler",
        ["MediatR.IStreamRequestHandler`2"] = "a request handler",
        ["MediatR.INotificationHandler`1"] = "a notification handler",
        ["MediatR.IPipelineBehavior`2"] = "a pipeline behaviour",
        ["MassTransit.IConsumer`1"] = "a message consumer",
        ["NServiceBus.IHandleMessages`1"] = "a message handler",
        ["Rebus.Handlers.IHandleMessages`1"] = "a message handler",
        ["Quartz.IJob"] = "a scheduled job",
        ["System.Windows.Input.ICommand"] = "a command",
    };

    private static readonly Dictionary<string, string> _markers = new(StringComparer.Ordinal)
    {
        ["Microsoft.Azure.Functions.Worker.FunctionAttribute"] = "an Azure function",
        ["Microsoft.Azure.WebJobs.FunctionNameAttribute"] = "an Azure function",
        ["Amazon.Lambda.Annotations.LambdaFunctionAttribute"] = "a Lambda function",
        ["Microsoft.JSInterop.JSInvokableAttribute"] = "a method for JavaScript",
        ["System.Runtime.InteropServices.JavaScript.JSExportAttribute"] = "a method for JavaScript",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "a module initializer",
        ["System.Runtime.Serialization.OnDeserializedAttribute"] = "a serialization callback",
        ["System.Runtime.Serialization.OnDeserializingAttribute"] = "a serialization callback",
        ["System.Runtime.Serialization.OnSerializedAttribute"] = "a serialization callback",
        ["System.Runtime.Serialization.OnSerializingAttribute"] = "a serialization callback",
        ["BenchmarkDotNet.Attributes.BenchmarkAttribute"] = "a benchmark",
        ["Xunit.FactAttribute"] = "a test",
        ["Xunit.TheoryAttribute"] = "a test",
        ["NUnit.Framework.TestAttribute"] = "a test",
        ["NUnit.Framework.TestCaseAttribute"] = "a test",
        ["Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute"] = "a test",
    };

    /// <summary>What the method is, with its article; null when it is not known to be called by a framework.</summary>
    public static string? Of(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.IsAbstract)
            return null;

        return OfMarker(method) ?? OfType(method) ?? OfContract(method) ?? OfShape(method) ?? OfOverride(method);
    }

    private static string? OfMarker(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && _markers.TryGetValue(MetadataNameOf(type), out string? what))
                return what;
        }

        return null;
    }

    private static string? OfType(IMethodSymbol method)
    {
        if (method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
            return null;
        if (Derives(method, "Microsoft.AspNetCore.Mvc.ControllerBase") || HasAttribute(method.ContainingType, "Microsoft.AspNetCore.Mvc.ApiControllerAttribute"))
            return HasAttribute(method, "Microsoft.AspNetCore.Mvc.NonActionAttribute") ? null : "a controller action";
        if (Derives(method, "Microsoft.AspNetCore.SignalR.Hub"))
            return "a hub method";
        return Derives(method, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel") && method.Name.StartsWith("On", StringComparison.Ordinal) ? "a page handler" : null;
    }

    private static string? OfContract(IMethodSymbol method)
    {
        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            if (_contracts.TryGetValue(MetadataNameOf(contract), out string? what)
                && contract.GetMembers().OfType<IMethodSymbol>().Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)))
            {
                return $"a method of {what}";
            }
        }

        return null;
    }

    private static string? OfShape(IMethodSymbol method)
    {
        // The middleware that is found by its shape, not by an interface.
        if (method is { Name: "Invoke" or "InvokeAsync", IsStatic: false, Parameters: [{ Type: INamedTypeSymbol first }, ..] } && MetadataNameOf(first) == "Microsoft.AspNetCore.Http.HttpContext")
            return "a middleware";
        if (method is { Name: "Main", IsStatic: true, ContainingType.ContainingType: null } && method.Parameters is [] or [{ Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } }])
            return "the entry point of a program";
        return method is { ReturnsVoid: true, Parameters: [{ Type.SpecialType: SpecialType.System_Object }, { Type: INamedTypeSymbol arguments }] } && IsOrDerivesFrom(arguments, "System.EventArgs")
            ? "an event handler"
            : null;
    }

    /// <summary>A protected member of another assembly is there to be called by its own class: <c>BackgroundService.ExecuteAsync</c>.</summary>
    private static string? OfOverride(IMethodSymbol method)
    {
        IMethodSymbol? overridden = method.OverriddenMethod;
        while (overridden?.OverriddenMethod is { } further)
            overridden = further;
        if (overridden is null || SymbolEqualityComparer.Default.Equals(overridden.ContainingAssembly, method.ContainingAssembly))
            return null;
        if (overridden.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal)
            return $"an override of '{overridden.ContainingType.Name}.{overridden.Name}'";
        return method.Parameters.Any(static parameter => parameter.Type is INamedTypeSymbol type && MetadataNameOf(type) == "Grpc.Core.ServerCallContext") ? "a gRPC method" : null;
    }

    private static bool Derives(IMethodSymbol method, string metadataName) => IsOrDerivesFrom(method.ContainingType.BaseType, metadataName);

    private static bool IsOrDerivesFrom(INamedTypeSymbol? type, string metadataName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (MetadataNameOf(type) == metadataName)
                return true;
        }

        return false;
    }

    private static bool HasAttribute(ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && MetadataNameOf(type) == metadataName);

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
}
