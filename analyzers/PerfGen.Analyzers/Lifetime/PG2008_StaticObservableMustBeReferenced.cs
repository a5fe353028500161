using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>
/// A static initializer runs when a static field of its type is first read. Other instruments are read where they measure; an observable one is read by
/// nobody, so it is never created unless something beside it is.
/// </summary>
internal sealed class PG2008_StaticObservableMustBeReferenced() : MetricRule(Descriptors.PG2008)
{
    protected override void Register(RuleRegistration rule)
    {
        if (!rule.Types.Has(MetricRole.Meter))
            return;

        var declared = new ConcurrentBag<(INamedTypeSymbol Type, string Name, Location Location)>();
        var touched = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
        rule.OnCreation((context, creation) =>
        {
            if (creation.Kind is InstrumentKind.ObservableCounter or InstrumentKind.ObservableGauge or InstrumentKind.ObservableUpDownCounter
                && context.ContainingSymbol is (IFieldSymbol or IPropertySymbol) and { IsStatic: true, ContainingType: { StaticConstructors: [] or [{ IsImplicitlyDeclared: true }] } type } member
                && !IsSeenOutside(type))
            {
                declared.Add((type, member.Name, creation.Operation.Syntax.GetLocation()));
            }
        });
        rule.OnOperation([OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.EventReference], (context, operation) =>
        {
            ISymbol member = ((IMemberReferenceOperation)operation).Member;
            if (member is { IsStatic: true, ContainingType: { } type } and not IFieldSymbol { IsConst: true } && type.DeclaringSyntaxReferences.Length > 0 && !IsInitializerOf(type, context.ContainingSymbol))
                touched.TryAdd(type.OriginalDefinition, true);
        });

        // RuntimeHelpers.RunClassConstructor, or reflection.
        rule.OnOperation([OperationKind.TypeOf], (_, operation) =>
        {
            if (operation is ITypeOfOperation { TypeOperand: INamedTypeSymbol type })
                touched.TryAdd(type.OriginalDefinition, true);
        });
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach ((INamedTypeSymbol type, string name, Location location) in declared)
            {
                if (!touched.ContainsKey(type.OriginalDefinition))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG2008, location, name, type.Name));
            }
        });
    }

    /// <summary>Initializers of one type run together: that they read each other starts none of them.</summary>
    private static bool IsInitializerOf(INamedTypeSymbol type, ISymbol symbol) =>
        symbol is IFieldSymbol or IPropertySymbol && symbol.IsStatic && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, type);

    /// <summary>Whether another assembly may read a static member.</summary>
    private static bool IsSeenOutside(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return type.GetMembers().Any(static member => (member is IFieldSymbol { IsConst: false } or IPropertySymbol) && member.IsStatic
            && (member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal));
    }
}
