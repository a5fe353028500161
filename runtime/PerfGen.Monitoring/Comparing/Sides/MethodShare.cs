namespace PerfGen.Monitoring.Comparing.Sides;

/// <summary>What one profiled method contributes to one operation of a benchmark.</summary>
/// <param name="Name">The full name.</param>
/// <param name="CallsPerOperation">Calls, sub-benchmarks' own included.</param>
/// <param name="SelfNsPerOperation">Time without profiled callees, in ns.</param>
/// <param name="BytesPerOperation">Allocated bytes; null where unknown.</param>
internal readonly record struct MethodShare(string Name, double CallsPerOperation, double SelfNsPerOperation, double? BytesPerOperation);
