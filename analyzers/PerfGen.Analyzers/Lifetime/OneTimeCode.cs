using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Analyzers.HotPaths;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>Code that runs once for its type or its process: initializers, constructors, the entry point, set-up.</summary>
internal static class OneTimeCode
{
    private static readonly string[] _beginnings = ["Init", "Setup", "SetUp", "Configure", "Register", "Bootstrap", "Build", "Prepare", "Warm", "OnInit"];
    private static readonly string[] _names = ["Main", "<Main>$", "Start", "StartAsync", "OnStart", "OnStartup", "Startup", "Load", "OnLoad", "Open", "Connect", "ConnectAsync", "Enable"];
    private static readonly string[] _metrics = ["Metric", "Meter", "Counter", "Gauge", "Histogram", "Instrument", "Telemetry"];

    public static bool Contains(ISymbol symbol, CancellationToken cancellation) => Contains(symbol, 0, cancellation);

    private static bool Contains(ISymbol symbol, int depth, CancellationToken cancellation)
    {
        if (symbol is not IMethodSymbol method || method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
            return true;
        if (method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet)
            return false;
        if (_names.Contains(method.Name) || _beginnings.Any(beginning => method.Name.StartsWith(beginning, StringComparison.Ordinal)))
            return true;
        if (method.Name == "ExecuteAsync" && EntryPoints.Inherits(method.ContainingType, "BackgroundService"))
            return true;
        if ((method.Name.StartsWith("Create", StringComparison.Ordinal) || method.Name.StartsWith("Add", StringComparison.Ordinal)) && _metrics.Any(metric => method.Name.IndexOf(metric, StringComparison.Ordinal) > 0))
            return true;
        if (method.Parameters.Any(static parameter => IsComposition(parameter.Type)) || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ModuleInitializerAttribute"))
            return true;
        return depth < 2 && method.DeclaredAccessibility == Accessibility.Private && IsOnlyCalledOnce(method, depth, cancellation);
    }

    private static bool IsComposition(ITypeSymbol type) => type.Name is "IServiceCollection" or "IApplicationBuilder" or "IEndpointRouteBuilder" or "WebApplication" or "MeterProviderBuilder"
        or "IHostBuilder" or "IHostApplicationBuilder" or "ContainerBuilder";

    /// <summary>Whether all uses of a private method stand in one-time code of its type.</summary>
    private static bool IsOnlyCalledOnce(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (method.ContainingType.DeclaringSyntaxReferences is not [var declaration] || declaration.GetSyntax(cancellation) is not TypeDeclarationSyntax type)
            return false;

        bool isUsed = false;
        foreach (IdentifierNameSyntax use in Metrics.Reading.NameUses.Of(type).Uses(method.Name))
        {
            isUsed = true;
            switch (use.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            {
                case ConstructorDeclarationSyntax or FieldDeclarationSyntax:
                case PropertyDeclarationSyntax { Initializer: { } initializer } when initializer.Span.Contains(use.Span):
                    break;
                case MethodDeclarationSyntax caller when caller.Identifier.ValueText != method.Name
                    && method.ContainingType.GetMembers(caller.Identifier.ValueText) is [IMethodSymbol calling]
                    && Contains(calling, depth + 1, cancellation):
                    break;
                default:
                    return false;
            }
        }

        return isUsed;
    }
}
