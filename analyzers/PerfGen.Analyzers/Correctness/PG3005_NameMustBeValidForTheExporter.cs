using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Correctness;

/// <summary>prometheus-net throws at a name that it does not like; the OpenTelemetry SDK drops the instrument and says so only in its own log.</summary>
internal sealed class PG3005_NameMustBeValidForTheExporter() : MetricRule(Descriptors.PG3005)
{
    private const string OpenTelemetryBuilder = "OpenTelemetry.Metrics.MeterProviderBuilder";

    private static readonly Regex _prometheus = new("^[a-zA-Z_:][a-zA-Z0-9_:]*$", RegexOptions.CultureInvariant);
    private static readonly Regex _openTelemetry = new("^[a-zA-Z][-a-zA-Z0-9_./]{0,254}$", RegexOptions.CultureInvariant);
    private static readonly char[] _protocol = [':', '|', '@', '#', '\n'];

    protected override void Register(RuleRegistration rule)
    {
        bool isExportedByOpenTelemetry = rule.Types.Compilation.GetTypeByMetadataName(OpenTelemetryBuilder) is not null;
        rule.OnCreation((context, creation) =>
        {
            if (creation.Name is { } name && name.ConstantText() is { } text)
            {
                if (creation.Library == MetricLibrary.PrometheusNet && !_prometheus.IsMatch(text))
                    context.Report(Descriptors.PG3005, name, text, "is no name for prometheus-net, which throws: letters, digits, underscores and colons only, and no digit at first");
                else if (creation.Library == MetricLibrary.Meter && !_openTelemetry.IsMatch(text))
                    ReportInstrument(context, name, text, isExportedByOpenTelemetry);
            }

            if (creation.Library == MetricLibrary.PrometheusNet && !creation.LabelNames.IsDefault)
                JudgeLabels(context, creation);
        });

        rule.OnMeasurement(static (context, measurement) =>
        {
            if (measurement is { Library: MetricLibrary.DogStatsD, Name: { } name } && name.ConstantText() is { } text && text.IndexOfAny(_protocol) >= 0)
                context.Report(Descriptors.PG3005, name, text, "contains a character of the DogStatsD protocol, so what follows it is read as something else");
        });
    }

    /// <summary>Without OpenTelemetry in sight a name like 'Requests per second' is merely one that it would drop.</summary>
    private static void ReportInstrument(RuleContext context, IOperation name, string text, bool isExported)
    {
        const string Why = "is no name for OpenTelemetry, which drops the instrument: a letter, then letters, digits and _ . - /, 255 at most";
        if (isExported)
            context.Report(Descriptors.PG3005, name, text, Why);
        else
            context.Report(Descriptors.PG3005, DiagnosticSeverity.Info, name, text, Why);
    }

    private static void JudgeLabels(RuleContext context, InstrumentCreation creation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (IOperation declared in creation.LabelNames)
        {
            // Names from a shared field are judged here all the same: this is the call that throws.
            if (declared.ConstantText() is not { } label)
                continue;

            string? why =
                !_prometheus.IsMatch(label) ? "is no label name for prometheus-net, which throws: letters, digits and underscores only, and no digit at first"
                : label.StartsWith("__", StringComparison.Ordinal) ? "begins with two underscores, which is reserved; prometheus-net throws"
                : label == "le" && creation.Kind == InstrumentKind.Histogram || label == "quantile" && creation.Kind == InstrumentKind.Summary ? "is reserved for this kind of metric; prometheus-net throws"
                : !seen.Add(label) ? "is declared twice; prometheus-net throws"
                : null;
            if (why is not null)
                context.Report(Descriptors.PG3005, creation.Operation.Syntax.Span.Contains(declared.Syntax.Span) ? declared : creation.Operation, label, why);
        }
    }
}
