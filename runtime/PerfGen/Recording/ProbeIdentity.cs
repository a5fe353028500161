namespace PerfGen.Recording;

/// <summary>What makes two probes the same series, whichever assembly made them.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Name">The full name.</param>
/// <param name="Signature">The parameter types.</param>
/// <param name="Labels">Key and value of each label, as <see cref="LabelSet"/> writes them; empty without labels.</param>
/// <param name="Caller">The calling member; empty unless callers are told apart.</param>
internal readonly record struct ProbeIdentity(ProbeKind Kind, string Name, string Signature, string Labels = "", string Caller = "");
