using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Rules;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A rule about profiling that looks at one declaration or one statement at a time. It runs only where PerfGen is referenced.</summary>
internal abstract class ProfilingRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    public sealed override void Begin(RuleSession session)
    {
        // Without the runtime library there is nothing to be measured.
        if (session.Start.Compilation.GetTypeByMetadataName(KnownNames.ProfileAttribute) is not null)
            Register(session);
    }

    /// <summary>Called once per compilation that refers to PerfGen.</summary>
    protected abstract void Register(RuleSession session);
}
