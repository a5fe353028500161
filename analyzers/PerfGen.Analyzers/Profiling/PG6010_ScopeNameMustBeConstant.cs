using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>The name of a scope becomes a static series when the project is compiled; a name that is known later measures nothing.</summary>
internal sealed class PG6010_ScopeNameMustBeConstant() : ProfilingRule(Descriptors.PG6010)
{
    protected override void Register(RuleSession session) =>
        session.Operations.Add(Descriptor.Id, [OperationKind.Invocation, OperationKind.MethodReference], Analyze);

    private static void Analyze(OperationAnalysisContext context, IOperation operation)
    {
        if (operation is IMethodReferenceOperation reference && ScopeCallReader.IsScope(reference.Method))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6010, reference.Syntax.GetLocation(), CallObstacle.MethodGroup.Reason));
        if (operation is not IInvocationOperation call || !ScopeCallReader.IsScope(call.TargetMethod))
            return;

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!argument.Value.ConstantValue.HasValue)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6010, argument.Syntax.GetLocation(), CallObstacle.ScopeName.Reason));
        }
    }
}
