namespace PerfGen.Monitoring.Alerts;

/// <summary>Rules or limits that cannot be used.</summary>
public sealed class AlertConfigurationException : FormatException
{
    /// <summary>Makes one.</summary>
    /// <param name="mistakes">A sentence for each: where, what, and what to do.</param>
    public AlertConfigurationException(IReadOnlyList<string> mistakes)
        : base(string.Join(Environment.NewLine, mistakes)) => Mistakes = mistakes;

    /// <summary>A sentence for each mistake: where, what, and what to do.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
