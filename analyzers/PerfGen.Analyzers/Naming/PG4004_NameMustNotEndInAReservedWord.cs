using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Naming;

/// <summary>Prometheus makes series with endings of its own out of histograms and summaries; and what type a metric has, its type says.</summary>
internal sealed class PG4004_NameMustNotEndInAReservedWord() : NamingRule(Descriptors.PG4004)
{
    protected override Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published) => static (context, creation, name) =>
    {
        if (creation.Library is not (MetricLibrary.PrometheusNet or MetricLibrary.Meter) || Words.Of(name) is not [_, .., var last])
            return;

        if (last is "counter" or "gauge" or "histogram" || last == "summary" && creation.Kind == InstrumentKind.Summary)
            context.Report(Descriptors.PG4004, creation.Name!, name, $"ends in its type, which its type says already: leave out '{last}'");
        else if (creation.Library == MetricLibrary.PrometheusNet && IsReserved(name, creation.Kind, out string suffix))
            context.Report(Descriptors.PG4004, creation.Name!, name, $"ends in '{suffix}', which Prometheus gives to a series of a {(suffix == "_total" ? "counter" : "histogram or summary")}");
    };

    private static bool IsReserved(string name, InstrumentKind kind, out string suffix)
    {
        suffix = name.EndsWith("_count", StringComparison.Ordinal) ? "_count"
            : name.EndsWith("_sum", StringComparison.Ordinal) ? "_sum"
            : name.EndsWith("_bucket", StringComparison.Ordinal) ? "_bucket"
            : name.EndsWith("_total", StringComparison.Ordinal) && kind != InstrumentKind.Counter ? "_total"
            : "";
        return suffix.Length > 0;
    }
}
