using Microsoft.CodeAnalysis;

namespace PerfGen.Analyzers.Rules;

/// <summary>
/// One rule: its class's name is its sentence. It is run by the analyzer that its severity and its time belong to. It has no state of its own; what it
/// gathers belongs to one <see cref="Begin"/>.
/// </summary>
internal abstract class Rule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    /// <summary>Called once per compilation in which the rule is not switched off: it says what it wants to look at.</summary>
    public abstract void Begin(RuleSession session);
}
