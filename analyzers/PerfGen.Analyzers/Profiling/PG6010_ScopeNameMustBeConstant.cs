using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>The name of a scope becomes a static series when the project is compiled; a name that is known later measures nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG6010_ScopeNameMustBeConstant() : ProfilingAnalyzer(Descriptors.PG6010)
{
    private protected override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.MethodReference);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is IMethodReferenceOperation reference && ScopeCallReader.IsScope(reference.Method))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6010, reference.Syntax.GetLocation(), CallObstacle.MethodGroup.Reason));
        if (context.Operation is not IInvocationOperation call || !ScopeCallReader.IsScope(call.TargetMethod))
            return;

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!argument.Value.ConstantValue.HasValue)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG6010, argument.Syntax.GetLocation(), CallObstacle.ScopeName.Reason));
        }
    }
}
