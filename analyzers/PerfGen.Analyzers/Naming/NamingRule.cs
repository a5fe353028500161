using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Naming;

/// <summary>What the rules about names share: they look at constant names, and leave alone those that the baseline file lists as published.</summary>
internal abstract class NamingRule(DiagnosticDescriptor descriptor) : MetricRule(descriptor)
{
    protected sealed override void Register(RuleRegistration rule)
    {
        var published = PublishedNames.Read(rule.Start.Options, rule.Start.CancellationToken);
        Action<RuleContext, InstrumentCreation, string> judge = Begin(rule, published);
        rule.OnCreation((context, creation) =>
        {
            if (creation.Name.ConstantText() is { Length: > 0 } name && !published.Contains(name))
                judge(context, creation, name);
        });
    }

    /// <summary>Called once per compilation.</summary>
    /// <returns>What is done with every metric whose name is a constant and not yet published.</returns>
    protected abstract Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published);
}
