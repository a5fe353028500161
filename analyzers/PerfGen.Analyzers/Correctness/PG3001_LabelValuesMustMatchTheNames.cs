using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Correctness;

/// <summary>prometheus-net and App.Metrics throw, at the first measurement, when there are more or fewer values than names.</summary>
internal sealed class PG3001_LabelValuesMustMatchTheNames() : MetricRule(Descriptors.PG3001)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeasurement(static (context, measurement) =>
    {
        if (!measurement.IsComplete)
            return;

        int given = measurement.Labels.Length;
        switch (measurement.Library)
        {
            case MetricLibrary.PrometheusNet or MetricLibrary.ApplicationInsights when measurement.Instrument is { } instrument:
                if (DeclaredInstruments.Of(instrument, context.Types, context.Cancellation) is not { LabelNames: { IsDefault: false } names } creation || names.Length == given)
                    return;

                // Without dimensions it is the sum over them.
                if (measurement.Library == MetricLibrary.ApplicationInsights && given == 0)
                    return;
                Report(context, measurement, creation.Name.ConstantText() ?? "The metric", names, given);
                break;

            case MetricLibrary.AppMetrics when measurement.Operation is IObjectCreationOperation tags && tags.Argument("keys") is { } keys:
                var declared = new List<IOperation>();
                if (ElementReader.Read(keys, declared, context.Types.Compilation, context.Cancellation) && declared.Count != given)
                    Report(context, measurement, "MetricTags", [.. declared], given);
                break;
        }
    });

    private static void Report(RuleContext context, Measurement measurement, string metric, ImmutableArray<IOperation> names, int given)
    {
        string listed = string.Join(", ", names.Select(static name => name.ConstantText() ?? name.Syntax.ToString()));
        string declared = names.Length switch
        {
            0 => $"'{metric}' declares no labels",
            1 => $"'{metric}' declares 1 label ({listed})",
            var count => $"'{metric}' declares {count.ToString(CultureInfo.InvariantCulture)} labels ({listed})",
        };
        context.Report(Descriptors.PG3001, measurement.Operation, declared, given == 1 ? "1 value is" : $"{given.ToString(CultureInfo.InvariantCulture)} values are");
    }
}
