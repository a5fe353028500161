using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>What the rules about label values share: they look at every label once and differ in the kind of evidence.</summary>
internal abstract class LabelValueRule(DiagnosticDescriptor descriptor) : MetricRule(descriptor)
{
    protected override void Register(RuleRegistration rule) => rule.OnMeasurement((context, measurement) =>
    {
        foreach (Label label in measurement.Labels)
        {
            if (label.IsWrittenElsewhere || !IsInSameMember(label.Value, measurement.Operation) || label.Name is { } name && context.Options.Lists(OptionNames.BoundedNames, name))
                continue;

            LabelValue value = LabelValues.Classify(label.Value, context.Options);
            if (value.Evidence is not { } evidence || !Guards.AreAround(label.Value, evidence.Operation) && !Guards.AreAround(label.Value, label.Value))
                Judge(context, label, value);
        }
    });

    /// <summary>Reports a label, or does not. A value that was compared with known ones before never comes here.</summary>
    protected abstract void Judge(RuleContext context, Label label, LabelValue value);

    /// <summary>What is spread out of a field is the same at every call.</summary>
    private static bool IsInSameMember(IOperation value, IOperation call) =>
        value.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() == call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    protected static void Report(RuleContext context, DiagnosticDescriptor rule, Label label, Evidence evidence) =>
        context.Report(rule, rule.DefaultSeverity, label.Value, evidence.Operation.Syntax.GetLocation(), Subject(label), evidence.Expression, evidence.Reason);

    protected static string Subject(Label label) => label.Name is null ? "A label is" : $"The label '{label.Name}' is";
}
