using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>
/// PG6001 for what only the whole compilation tells: a profiled method is abstract and nothing implements it, nothing calls it, or no call of it
/// can be redirected. An information where other projects may well call it.
/// </summary>
internal sealed class PG6001AtTheEnd_ProfiledMethodMustBeCalledHere() : WholeProjectRule(Descriptors.PG6001AtTheEnd)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        HashSet<AnalyzedMethod> measured = [.. project.Uses(context.CancellationToken).SelectMany(static use => use.Redirected.Select(static reached => reached.Method).Concat(use.Written))];
        ILookup<AnalyzedMethod, (MethodUse<AnalyzedMethod> Use, CallObstacle Obstacle)> unmeasured = project.Uses(context.CancellationToken)
            .SelectMany(static use => use.Unmeasured.Select(missed => (missed.Method, Found: (use, missed.Obstacle))))
            .ToLookup(static found => found.Method, static found => found.Found);

        foreach (AnalyzedMethod method in project.Methods)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (method is not { Mechanism: Mechanism.Interceptor, Symbol: { } symbol, AskedBy: AskedBy.Method or AskedBy.Type } || FrameworkCalls.Of(symbol) is not null)
                continue;

            bool isVisible = Nameable.IsVisibleOutside(symbol);
            if (symbol.IsAbstract && !isVisible && !IsImplemented(symbol, project.Compilation))
                Report(context, method, "it is abstract, and nothing in this project implements it", "Profile the methods that implement it.", isVisible: false);
            else if (!measured.Contains(method))
                ReportUnmeasured(context, method, [.. unmeasured[method]], isVisible);
        }
    }

    private static void ReportUnmeasured(CompilationAnalysisContext context, AnalyzedMethod method, (MethodUse<AnalyzedMethod> Use, CallObstacle Obstacle)[] uses, bool isVisible)
    {
        IMethodSymbol symbol = method.Symbol!;
        string? remedy = PartialRemedy.Of(symbol);
        if (uses.Length > 0)
        {
            string only = uses.Length == 1 ? "its only use here is not measured" : $"none of its {uses.Length} uses here is measured";
            string reason = uses[0].Obstacle == CallObstacle.MethodGroup ? MethodGroup(uses[0].Use) : uses[0].Obstacle.Reason;
            Report(context, method, $"{only}: {(uses.Length == 1 ? "" : "the first because ")}{reason}", uses[0].Obstacle.Advice ?? remedy, isVisible: false);
        }
        else if (method.AskedBy == AskedBy.Method)
        {
            // Of a type, nobody named this method.
            Report(context, method, Stranger(symbol) is { } member ? $"nothing in this project calls it by name; '{member}', which it stands behind, may be called elsewhere" : "nothing in this project calls it by name", remedy, isVisible);
        }
    }

    private static void Report(CompilationAnalysisContext context, AnalyzedMethod method, string reason, string? remedy, bool isVisible) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.PG6001AtTheEnd,
        method.Symbol!.Locations[0],
        isVisible ? DiagnosticSeverity.Info : Descriptors.PG6001AtTheEnd.DefaultSeverity,
        additionalLocations: null,
        properties: null,
        method.Name,
        reason,
        remedy is null ? "" : " " + remedy));

    /// <summary>A handler is told from whom it is handed to.</summary>
    private static string MethodGroup(MethodUse<AnalyzedMethod> use) =>
        use.Name.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax taker } && NamesInFile.NameOf(taker) is { } name
            ? $"it is handed to '{name.Identifier.ValueText}' as a method group, and whoever invokes the delegate calls the method itself"
            : CallObstacle.MethodGroup.Reason;

    /// <summary>A member of another assembly that the method implements or overrides.</summary>
    private static string? Stranger(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
            return IsStranger(overridden, method) ? $"{overridden.ContainingType.Name}.{overridden.Name}" : null;

        IMethodSymbol? member = method.ExplicitInterfaceImplementations.FirstOrDefault() ?? method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(method.Name).OfType<IMethodSymbol>())
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(candidate), method));
        return member is not null && IsStranger(member, method) ? $"{member.ContainingType.Name}.{member.Name}" : null;
    }

    private static bool IsStranger(IMethodSymbol member, IMethodSymbol method) => !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, method.ContainingAssembly);

    private static bool IsImplemented(IMethodSymbol member, Compilation compilation) => SourceTypes.Of(compilation.Assembly).Any(type =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && (member.ContainingType.TypeKind == TypeKind.Interface
            ? type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, member.ContainingType))
            : !SymbolEqualityComparer.Default.Equals(type, member.ContainingType) && DerivesFrom(type, member.ContainingType)));

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
                return true;
        }

        return false;
    }
}
