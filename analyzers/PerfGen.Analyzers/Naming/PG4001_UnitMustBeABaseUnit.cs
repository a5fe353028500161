using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Naming;

/// <summary>Whoever puts two metrics into one chart needs their units, and the same ones. Where a name suggests no unit, its lack is a hint only.</summary>
internal sealed class PG4001_UnitMustBeABaseUnit() : NamingRule(Descriptors.PG4001)
{
    protected override Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published) => static (context, creation, name) =>
    {
        // A count of things has no unit that Prometheus would want in its name.
        if (creation.Library == MetricLibrary.PrometheusNet)
            JudgeName(context, creation, name);
        else if (creation.Library != MetricLibrary.Meter)
            return;
        else if (creation.Unit is { } unit && unit.ConstantText() != "" && unit.ConstantValue is not { HasValue: true, Value: null })
            JudgeUnit(context, creation.Unit, name);
        else
            JudgeLack(context, creation, name);
    };

    private static void JudgeUnit(RuleContext context, IOperation unit, string name)
    {
        if (unit.ConstantText() is not { } text || Units.BaseOf(text) is not { } @base || text == @base)
            return;
        context.Report(Descriptors.PG4001, unit, name, Units.IsBase(text) ? $"has the unit '{text}', which is written '{@base}' in UCUM" : $"has the unit '{text}'; record in the base unit '{@base}'");
    }

    private static void JudgeLack(RuleContext context, InstrumentCreation creation, string name)
    {
        (string Word, string Base)? told = UnitIn(name);
        if (told is var (word, @base) && !Units.IsBase(word))
            context.Report(Descriptors.PG4001, creation.Name!, name, $"is measured in {word}; record in the base unit and pass '{@base}' as the unit");
        else if (told is var (_, known))
            context.Report(Descriptors.PG4001, creation.Name!, name, $"has its unit in its name only; pass '{known}' as the unit");
        else if (creation.Kind == InstrumentKind.Histogram && Words.Of(name).Exists(Units.IsTime))
            context.Report(Descriptors.PG4001, creation.Name!, name, "has no unit and measures a time; record seconds and pass 's' as the unit");
        else
            context.Report(Descriptors.PG4001, DiagnosticSeverity.Hidden, creation.Name!, name, "has no unit; pass one, such as 's', 'By' or '{order}'");
    }

    private static void JudgeName(RuleContext context, InstrumentCreation creation, string name)
    {
        if (UnitIn(name) is var (word, @base))
        {
            if (!Units.IsBase(word))
                context.Report(Descriptors.PG4001, creation.Name!, name, $"is measured in {word}; record in the base unit and end the name in '{Units.Suffix(@base)}'");
        }
        else if (creation.Kind is InstrumentKind.Histogram or InstrumentKind.Summary && Words.Of(name).Exists(Units.IsTime) && !Words.Of(name).Exists(static word => Units.BaseOf(word) is not null))
        {
            context.Report(Descriptors.PG4001, creation.Name!, name, "measures a time and does not say in which unit; record seconds and end the name in 'seconds'");
        }
    }

    /// <summary>The unit at the end of a name, before a 'total'. One letter is no word.</summary>
    private static (string Word, string Base)? UnitIn(string name)
    {
        List<string> words = Words.Of(name);
        if (words is [.., "total"])
            words.RemoveAt(words.Count - 1);
        return words is [_, .., { Length: > 1 } last] && Units.BaseOf(last) is { } @base ? (last, @base) : null;
    }
}
