namespace PerfGen.Generators.Model;

/// <summary>The static field that holds a probe: a class per declaring type, a field per method.</summary>
internal sealed record ProbeReference(string Class, string Field);
