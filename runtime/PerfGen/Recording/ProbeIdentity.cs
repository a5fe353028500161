namespace PerfGen.Recording;

/// <summary>What makes two probes the same series, whichever assembly made them.</summary>
internal readonly record struct ProbeIdentity(ProbeKind Kind, string Name, string Signature);
