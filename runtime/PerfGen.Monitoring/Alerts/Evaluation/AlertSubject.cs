namespace PerfGen.Monitoring.Alerts.Evaluation;

/// <summary>What an alert is about: all that its events say beside the numbers.</summary>
internal sealed record AlertSubject(string Rule, SeriesId Series, AlertComparison Comparison, string? Unit, string? Description, string Group);
