using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>What the compiler sees of several rules: one analyzer. It runs them concurrently and leaves generated code alone.</summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<Rule> _rules;

    private protected RuleAnalyzer(IEnumerable<Rule> rules)
    {
        _rules = [.. rules];
        SupportedDiagnostics = [.. _rules.Select(static rule => rule.Descriptor)];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Begin);
    }

    /// <summary>A rule that throws here looks at nothing; the others go on.</summary>
    private void Begin(CompilationStartAnalysisContext start)
    {
        var session = new RuleSession(start);
        RuleErrors errors = default;
        foreach (Rule rule in _rules)
        {
            try
            {
                if (!RuleSwitch.IsOff(rule.Descriptor, start.Compilation, start.CancellationToken))
                    rule.Begin(session);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                errors.Add(rule.Descriptor.Id, error);
            }
        }

        session.Operations.Register(start);
        errors.Throw();
    }
}
