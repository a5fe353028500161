using Microsoft.CodeAnalysis.Diagnostics;

namespace PerfGen.Analyzers.Rules;

/// <summary>Who wants to hear of one kind of finding. One that throws does not keep it from the others: its error is thrown when all have heard.</summary>
internal sealed class Listeners<TFinding>
{
    private readonly List<(string Name, Action<OperationAnalysisContext, TFinding> Hear)> _all = [];

    public bool IsEmpty => _all.Count == 0;

    public void Add(string name, Action<OperationAnalysisContext, TFinding> hear) => _all.Add((name, hear));

    /// <exception cref="RuleException">One of them threw.</exception>
    /// <exception cref="AggregateException">Several did.</exception>
    public void Tell(OperationAnalysisContext context, TFinding finding)
    {
        RuleErrors errors = default;
        foreach ((string name, Action<OperationAnalysisContext, TFinding> hear) in _all)
        {
            try
            {
                hear(context, finding);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                errors.Add(name, error);
            }
        }

        errors.Throw();
    }
}
