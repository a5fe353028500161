using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>Every meter stays in the process's list of meters until it is disposed, and each makes its listeners start over.</summary>
internal sealed class PG2001_MeterMustNotBeCreatedPerCall() : MetricRule(Descriptors.PG2001)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeter(static (context, creation) =>
    {
        if (Recreation.Of(creation, context, creation.Argument("name")) is { } recreation)
            context.Report(Descriptors.PG2001, creation, recreation.When);
    });
}
