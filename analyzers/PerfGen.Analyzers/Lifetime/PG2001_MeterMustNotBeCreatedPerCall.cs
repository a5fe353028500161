using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>Every meter stays in the process's list of meters until it is disposed, and each makes its listeners start over.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PG2001_MeterMustNotBeCreatedPerCall() : MetricsAnalyzer(Descriptors.PG2001)
{
    private protected override void Register(RuleRegistration rule) => rule.OnOperation([OperationKind.ObjectCreation], static (context, operation) =>
    {
        var creation = (IObjectCreationOperation)operation;
        if (context.Types.RoleOf(creation.Type) != MetricRole.Meter || !context.IsInScope())
            return;
        if (Recreation.Of(creation, context, creation.Argument("name")) is { } recreation)
            context.Report(Descriptors.PG2001, creation, recreation.When);
    });
}
