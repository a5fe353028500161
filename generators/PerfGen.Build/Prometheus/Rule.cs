namespace PerfGen.Build.Prometheus;

/// <summary>A rule of Prometheus. Labels and annotations in the order in which they are written.</summary>
internal abstract record Rule(string Expression, IReadOnlyList<KeyValuePair<string, string>> Labels);

/// <summary>Stores the value of a query under a name.</summary>
internal sealed record RecordingRule(string Record, string Expression, IReadOnlyList<KeyValuePair<string, string>> Labels) : Rule(Expression, Labels);

/// <summary>Tells where a query has a value.</summary>
/// <param name="For">How long it must have one.</param>
/// <param name="KeepFiringFor">How long it goes on telling afterwards.</param>
/// <param name="Annotations">Templates: <see cref="TemplateText"/>.</param>
internal sealed record AlertingRule(
    string Alert,
    string Expression,
    TimeSpan For,
    TimeSpan KeepFiringFor,
    IReadOnlyList<KeyValuePair<string, string>> Labels,
    IReadOnlyList<KeyValuePair<string, string>> Annotations) : Rule(Expression, Labels);

/// <summary>Rules that are evaluated one after the other, so that a later one may use what an earlier one recorded.</summary>
internal sealed record RuleGroup(string Name, IReadOnlyList<Rule> Rules);
