namespace PerfGen.Monitoring.Comparing;

/// <summary>Two sides that cannot be compared; the message is one sentence: what, where, what to do.</summary>
internal sealed class ComparisonException(string sentence) : Exception(sentence);
