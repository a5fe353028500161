namespace PerfGen.Analyzers.Rules;

/// <summary>The errors of rules, kept until all rules had their turn. The compiler then tells of them as it does of any analyzer's (AD0001).</summary>
internal struct RuleErrors
{
    private List<Exception>? _errors;

    /// <summary>An error that names its rule already stays as it is.</summary>
    public void Add(string rule, Exception error) => (_errors ??= []).Add(error is RuleException or AggregateException ? error : new RuleException(rule, error));

    public readonly void Throw()
    {
        if (_errors is [var only])
            throw only;
        if (_errors is not null)
            throw new AggregateException(_errors).Flatten();
    }
}
