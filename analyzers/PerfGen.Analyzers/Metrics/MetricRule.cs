using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Rules;

namespace PerfGen.Analyzers.Metrics;

/// <summary>A rule about metrics leaves tests alone, and looks at nothing where no metric library is known. It overrides <see cref="Register"/> and says what it looks at.</summary>
internal abstract class MetricRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    public sealed override void Begin(RuleSession session)
    {
        if (session.Metrics is { } metrics)
            Register(new RuleRegistration(session, metrics, Descriptor.Id));
    }

    /// <summary>Called once per compilation that knows a metric library.</summary>
    protected abstract void Register(RuleRegistration rule);
}
