namespace PerfGen.Generators.Model;

/// <summary>How many of the places where profiled methods are called, or named as a method group, are measured.</summary>
internal sealed record CallCoverage(int Measured, int Total);
