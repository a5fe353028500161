using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Allocation;

/// <summary>A method that promises not to allocate, and does in a place that can be pointed at. What it calls is measured when it runs.</summary>
internal sealed class PG5002_MethodWithoutAllocationsMustNotAllocate() : MetricRule(Descriptors.PG5002)
{
    protected override void Register(RuleRegistration rule)
    {
        if (rule.Types.Compilation.GetTypeByMetadataName(KnownNames.ThresholdAttribute) is null)
            return;

        rule.Start.RegisterOperationBlockAction(static context =>
        {
            if (context.OwningSymbol is not IMethodSymbol method || !PromisesNone(method))
                return;

            foreach (IOperation block in context.OperationBlocks)
            {
                if (block is IAttributeOperation)
                    continue;
                foreach ((IOperation at, string what) in Allocations.In(block))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG5002, at.Syntax.GetLocation(), method.Name, what));
            }
        });
    }

    private static bool PromisesNone(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ThresholdAttribute) && attribute.Named("MaxAllocatedBytes") is 0L)
                return true;
        }

        return false;
    }
}
