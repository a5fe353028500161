using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>
/// Creating an instrument takes locks and tells every listener; an observable one is asked once more for each time it was created.
/// prometheus-net finds the collector that it has already, by name, which costs the call its speed and nothing else.
/// </summary>
internal sealed class PG2002_InstrumentMustNotBeCreatedPerCall() : MetricRule(Descriptors.PG2002)
{
    protected override void Register(RuleRegistration rule) => rule.OnCreation(static (context, creation) =>
    {
        if (creation.Library is not (MetricLibrary.Meter or MetricLibrary.PrometheusNet) || Recreation.Of(creation.Operation, context, creation.Name) is not { } recreation)
            return;

        string kind = creation.Kind.ToString().ToLowerInvariant();
        DiagnosticSeverity severity = creation.Library == MetricLibrary.Meter || recreation.IsHot ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        context.Report(Descriptors.PG2002, severity, creation.Operation, kind, recreation.When);
    });
}
