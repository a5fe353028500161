using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Correctness;

/// <summary>One name for two kinds of metric: prometheus-net throws, OpenTelemetry exports both and no query can tell them apart.</summary>
internal sealed class PG3002_MetricMustBeDeclaredOneWay() : MetricRule(Descriptors.PG3002)
{
    protected override void Register(RuleRegistration rule)
    {
        var declarations = new ConcurrentDictionary<(MetricLibrary Library, string Owner, string Name), ConcurrentBag<Declaration>>();
        rule.OnCreation((context, creation) =>
        {
            if (creation.Name.ConstantText() is { } name && OwnerOf(creation, context) is { } owner)
                declarations.GetOrAdd((creation.Library, owner, name), static _ => []).Add(Declaration.Of(creation));
        });
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach (KeyValuePair<(MetricLibrary Library, string Owner, string Name), ConcurrentBag<Declaration>> metric in declarations)
            {
                Declaration[] ordered = [.. metric.Value.OrderBy(static declaration => declaration.Path, StringComparer.Ordinal).ThenBy(static declaration => declaration.Location.SourceSpan.Start)];
                foreach (Declaration other in ordered.Skip(1))
                {
                    if (other.DifferenceFrom(ordered[0]) is var (here, there))
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG3002, other.Location, metric.Key.Name, here, there, ordered[0].Place));
                }
            }
        });
    }

    /// <summary>What the name must be unique in: the default registry, one factory, one meter. Null where that cannot be told.</summary>
    private static string? OwnerOf(InstrumentCreation creation, RuleContext context) => creation.Library switch
    {
        MetricLibrary.PrometheusNet or MetricLibrary.Meter => creation.Owner?.Unwrapped() switch
        {
            null => creation.Library == MetricLibrary.PrometheusNet ? "default registry" : null,
            IFieldReferenceOperation { Field: var field } => MeterName(field, context) ?? field.ToDisplayString(),
            IPropertyReferenceOperation { Property: var property } => MeterName(property, context) ?? property.ToDisplayString(),
            ILocalReferenceOperation local => Definitions.Of(local) is { } value ? NameIn(value) : null,
            IParameterReferenceOperation parameter => $"{parameter.Parameter.ContainingSymbol.ToDisplayString()} {parameter.Parameter.Name}",
            _ => null,
        },
        _ => null,
    };

    private static string? MeterName(ISymbol member, RuleContext context) => Definitions.Of(member, context.Types.Compilation, context.Cancellation) is { } value ? NameIn(value) : null;

    private static string? NameIn(IOperation meter) => meter.Unwrapped() is IObjectCreationOperation creation && creation.Argument("name").ConstantText() is { } name ? $"meter {name}" : null;

    private sealed record Declaration(Location Location, string Type, string? Unit, string? Labels)
    {
        public string Path => Location.SourceTree?.FilePath ?? "";

        public string Place
        {
            get
            {
                FileLinePositionSpan span = Location.GetLineSpan();
                return $"{System.IO.Path.GetFileName(span.Path)}({(span.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture)})";
            }
        }

        public static Declaration Of(InstrumentCreation creation)
        {
            ITypeSymbol? number = creation.Operation is IInvocationOperation { TargetMethod.TypeArguments: [var type] } ? type : null;
            string kind = creation.Kind.ToString().ToLowerInvariant();
            bool areLabelsKnown = !creation.LabelNames.IsDefault && creation.LabelNames.All(static name => name.ConstantText() is not null);
            return new Declaration(
                creation.Operation.Syntax.GetLocation(),
                number is null ? $"as a {kind}" : $"as a {kind} of {number.ToDisplayString()}",
                creation.Unit is null ? "" : creation.Unit.ConstantText(),
                areLabelsKnown ? string.Join(", ", creation.LabelNames.Select(static name => name.ConstantText()).OrderBy(static name => name, StringComparer.Ordinal)) : null);
        }

        public (string Here, string There)? DifferenceFrom(Declaration first)
        {
            if (Type != first.Type)
                return (Type, first.Type);
            if (Unit is not null && first.Unit is not null && Unit != first.Unit)
                return ($"with the unit '{Unit}'", $"with the unit '{first.Unit}'");
            return Labels is not null && first.Labels is not null && Labels != first.Labels ? ($"with the labels ({Labels})", $"with ({first.Labels})") : null;
        }
    }
}
