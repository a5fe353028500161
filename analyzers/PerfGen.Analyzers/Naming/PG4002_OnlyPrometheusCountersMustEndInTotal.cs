using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Naming;

/// <summary>Prometheus tells counters by their ending; what exports a Meter to Prometheus adds it.</summary>
internal sealed class PG4002_OnlyPrometheusCountersMustEndInTotal() : NamingRule(Descriptors.PG4002)
{
    protected override Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published) => static (context, creation, name) =>
    {
        bool endsInTotal = Words.Of(name) is [_, .., "total"];
        switch (creation)
        {
            case { Library: MetricLibrary.PrometheusNet, Kind: InstrumentKind.Counter } when !name.EndsWith("_total", StringComparison.Ordinal):
                context.Report(Descriptors.PG4002, creation.Name!, name, "is a counter, whose name ends in '_total' in Prometheus");
                break;
            case { Library: MetricLibrary.Meter, Kind: InstrumentKind.Counter or InstrumentKind.ObservableCounter } when endsInTotal:
                context.Report(Descriptors.PG4002, creation.Name!, name, "ends in 'total', which an exporter to Prometheus adds by itself and no other wants");
                break;
        }
    };
}
