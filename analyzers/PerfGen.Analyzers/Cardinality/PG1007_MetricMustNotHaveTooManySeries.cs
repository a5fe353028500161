using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>
/// The product of what each label may be is what a store must hold. Labels that cannot be counted count as one value, so the product is what is
/// certain. Judged at the end of the compilation, over all calls of one instrument.
/// </summary>
internal sealed class PG1007_MetricMustNotHaveTooManySeries() : MetricRule(Descriptors.PG1007)
{
    private const int DefaultLimit = 2000;

    protected override void Register(RuleRegistration rule)
    {
        var budgets = new ConcurrentDictionary<ISymbol, SeriesBudget>(SymbolEqualityComparer.Default);
        rule.OnMeasurement((context, measurement) =>
        {
            if (measurement.Labels.IsEmpty || measurement.Instrument?.Unwrapped() is not { } instrument || SymbolOf(instrument) is not { } symbol)
                return;

            budgets.GetOrAdd(symbol, static symbol => new SeriesBudget(symbol)).Add(measurement, context.Options.Number(OptionNames.MaxSeries, DefaultLimit));
        });
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach (SeriesBudget budget in budgets.Values)
            {
                if (budget.Judge() is { } diagnostic)
                    context.ReportDiagnostic(diagnostic);
            }
        });

        rule.Start.RegisterSymbolAction(JudgeProfiled, SymbolKind.Method);
    }

    /// <summary>PerfGen's own labels: parameters with [ProfileLabel].</summary>
    private static void JudgeProfiled(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null)
            return;

        var domains = new List<(string Name, int Size)>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ProfiledMembers.Find(parameter, KnownNames.ProfileLabelAttribute) is { } attribute)
                domains.Add((parameter.Name, Size(parameter, attribute)));
        }

        if (domains.Count == 0 || method.Locations is not [{ SourceTree: { } tree } location, ..])
            return;

        var options = new RuleOptions(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree), Descriptors.PG1007.Id);
        if (SeriesBudget.Diagnose(location, method.Name, domains, options.Number(OptionNames.MaxSeries, DefaultLimit)) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static int Size(IParameterSymbol parameter, AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            // One more for what is out of bounds and recorded as "other".
            if (argument.Key == "Values" && argument.Value.Kind == TypedConstantKind.Array)
                return argument.Value.Values.Length + 1;
            if (argument.Key == "MaxValues" && argument.Value.Value is int most)
                return most + 1;
        }

        return CountedValues.Of(parameter.Type)?.Count ?? 1;
    }

    private static ISymbol? SymbolOf(IOperation instrument) => instrument switch
    {
        IMemberReferenceOperation member => member.Member,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
