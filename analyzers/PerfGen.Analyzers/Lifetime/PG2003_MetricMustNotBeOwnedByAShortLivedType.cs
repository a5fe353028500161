using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>A metric that an object owns is created as often as the object: once per request for a controller.</summary>
internal sealed class PG2003_MetricMustNotBeOwnedByAShortLivedType() : MetricRule(Descriptors.PG2003)
{
    protected override void Register(RuleRegistration rule)
    {
        // Registrations may stand in any file, so the verdict waits for the last of them.
        var registered = new ConcurrentDictionary<INamedTypeSymbol, string>(SymbolEqualityComparer.Default);
        var owned = new ConcurrentBag<(INamedTypeSymbol Owner, Location Location, bool IsCostly)>();
        rule.OnOperation([OperationKind.Invocation], (context, operation) =>
        {
            if (ShortLivedTypes.Registered((IInvocationOperation)operation) is var (type, lifetime))
                registered.AddOrUpdate(type.OriginalDefinition, lifetime, (_, known) => known == lifetime ? known : "");
        });
        rule.OnCreation((context, creation) =>
        {
            if (creation.Library is MetricLibrary.Meter or MetricLibrary.PrometheusNet)
                Collect(context, creation.Operation, isCostly: creation.Library == MetricLibrary.Meter, owned);
        });
        rule.OnMeter((context, creation) => Collect(context, creation, isCostly: true, owned));
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach ((INamedTypeSymbol owner, Location location, bool isCostly) in owned)
            {
                string? why = ShortLivedTypes.Kind(owner);
                bool isRegistered = registered.TryGetValue(owner.OriginalDefinition, out string? lifetime);
                if (isRegistered)
                    why = lifetime switch { "" or "singleton" => null, _ => $"registered as {lifetime}" };
                DiagnosticSeverity severity = isCostly ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
                if (why is null && !isRegistered && ShortLivedTypes.Guess(owner) is { } guess)
                    (why, severity) = (guess, DiagnosticSeverity.Hidden);
                if (why is not null)
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG2003, location, severity, additionalLocations: null, properties: null, owner.Name, why));
            }
        });
    }

    /// <summary>In an initializer or constructor of the instance.</summary>
    private static void Collect(RuleContext context, IOperation creation, bool isCostly, ConcurrentBag<(INamedTypeSymbol Owner, Location Location, bool IsCostly)> owned)
    {
        ISymbol member = context.ContainingSymbol;
        bool isOfInstance = member switch
        {
            IFieldSymbol or IPropertySymbol => !member.IsStatic,
            IMethodSymbol method => method.MethodKind == MethodKind.Constructor,
            _ => false,
        };
        if (isOfInstance && member.ContainingType is { TypeKind: TypeKind.Class } type && !IsConditional(creation))
            owned.Add((type, creation.Syntax.GetLocation(), isCostly));
    }

    /// <summary>Lazily, in a lambda, or into a static field: <c>_shared ??= ..</c></summary>
    private static bool IsConditional(IOperation creation)
    {
        for (IOperation? current = creation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or IConditionalOperation or ICoalesceAssignmentOperation or ICoalesceOperation
                || current is IAssignmentOperation { Target: IMemberReferenceOperation { Member.IsStatic: true } })
            {
                return true;
            }

            if (current is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "GetOrAdd" or "TryAdd" or "CompareExchange" } })
                return true;
        }

        return false;
    }
}
