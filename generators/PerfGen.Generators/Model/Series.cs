namespace PerfGen.Generators.Model;

/// <summary>The name of a series as it stands in snapshots.</summary>
internal sealed record Series(string Name, string Signature);
