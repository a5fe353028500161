using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>App.Metrics finds a metric by its options; options that never change need not be built for each measurement.</summary>
internal sealed class PG2005_MetricOptionsMustNotBeBuiltPerCall() : MetricRule(Descriptors.PG2005)
{
    protected override void Register(RuleRegistration rule) => rule.OnCreation(static (context, creation) =>
    {
        if (creation.Library != MetricLibrary.AppMetrics || creation.Name.ConstantText() is null || creation.Operation is not IObjectCreationOperation options)
            return;
        if (context.ContainingSymbol is not IMethodSymbol member || !IsAlwaysTheSame(options))
            return;

        if (member is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } && Fates.Of(options, context.Types) == Fate.Returned)
            context.Report(Descriptors.PG2005, options, $"each time '{property.Name}' is read");
        else if (IsOnlyMeasuredWith(options, context) && !OneTimeCode.Contains(member, context.Cancellation))
            context.Report(Descriptors.PG2005, options, "for each measurement");
    });

    /// <summary>Built of constants and static members only.</summary>
    private static bool IsAlwaysTheSame(IObjectCreationOperation options) => options.Arguments.IsEmpty && options.Initializer is { } initializer && initializer.Descendants().All(static part =>
        part is not (ILocalReferenceOperation or IParameterReferenceOperation or IAnonymousFunctionOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }));

    private static bool IsOnlyMeasuredWith(IOperation options, RuleContext context)
    {
        IOperation current = options;
        while (current.Parent is IConversionOperation)
            current = current.Parent;
        if (current.Parent is IArgumentOperation)
            return IsMeasurement(current, context);
        if (current.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator })
            return false;

        bool isUsed = false;
        foreach (IdentifierNameSyntax use in NameUses.Around(declarator.Syntax).Uses(local.Name))
        {
            if (options.SemanticModel?.GetOperation(use) is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            if (!IsMeasurement(reference, context))
                return false;
            isUsed = true;
        }

        return isUsed;
    }

    private static bool IsMeasurement(IOperation value, RuleContext context) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation call } && context.Types.RoleOf(call.TargetMethod.ContainingType) == MetricRole.AppMetricsMeasure;
}
