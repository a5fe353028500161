using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>A user's, order's or request's id as a label makes a series that lives for ever for each of them.</summary>
internal sealed class PG1001_LabelValueMustNotBeAnIdentifier() : LabelValueRule(Descriptors.PG1001)
{
    protected override void Register(RuleRegistration rule)
    {
        base.Register(rule);
        rule.OnCreation(static (context, creation) =>
        {
            if (creation.LabelNames.IsDefault)
                return;

            foreach (IOperation declared in creation.LabelNames)
            {
                // Names in a field that several metrics share are reported where they stand, which is not here.
                if (declared.ConstantText() is { } name && creation.Operation.Syntax.Span.Contains(declared.Syntax.Span) && Tells(context, name) is { } reason)
                    context.Report(Descriptors.PG1001, declared, "A label is declared as", name, reason);
            }
        });
    }

    protected override void Judge(RuleContext context, Label label, LabelValue value)
    {
        if (value.Evidence is { Kind: EvidenceKind.Identifier } evidence)
        {
            Report(context, Descriptors.PG1001, label, evidence);
        }
        else if (value is { Domain: Domain.Unknown } or { Evidence.Kind: EvidenceKind.FreeParameter } && IsText(label.Value.Unwrapped().Type)
            && label.Name is { } name && Tells(context, name) is { } reason)
        {
            context.Report(Descriptors.PG1001, label.Value, Subject(label), label.Value.Syntax.ToString(), $"the label's name is '{name}'; {reason}");
        }
    }

    private static string? Tells(RuleContext context, string labelName) =>
        context.Options.Lists(OptionNames.BoundedNames, labelName) ? null
        : context.Options.Lists(OptionNames.UnboundedNames, labelName) ? "listed in unbounded_names"
        : IdentifierNames.Reason(labelName, owner: null, isTold: false);

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_String or SpecialType.System_Object
        or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64;
}
