using System.ComponentModel;
using PerfGen.Recording;
using PerfGen.Thresholds;

namespace PerfGen.CompilerServices;

/// <summary>Makes the probes that generated code keeps in static fields.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Probes
{
    /// <summary>The series of a method; the same one for every assembly that names the same method.</summary>
    public static Probe Method(string name, string signature, string file, int line, bool memory = true, ThresholdAttribute[]? thresholds = null) =>
        Recorder.Register(new ProbeIdentity(ProbeKind.Method, name, signature), id =>
            new Probe(id, new ProbeIdentity(ProbeKind.Method, name, signature), file, line, [.. (thresholds ?? []).Select(static limits => new Threshold { Limits = limits })])
            {
                Memory = memory,
            });

    /// <summary>The series of all scopes of one name.</summary>
    public static Probe Scope(string name, string file, int line) =>
        Recorder.Register(new ProbeIdentity(ProbeKind.Scope, name, ""), id =>
            new Probe(id, new ProbeIdentity(ProbeKind.Scope, name, ""), file, line, []));
}
