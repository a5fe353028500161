using System.ComponentModel;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>Makes the probes that generated code keeps in static fields.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Probes
{
    /// <summary>The series of a method; the same one for every assembly that names the same method.</summary>
    public static Probe Method(
        string name, string signature, string file, int line,
        bool memory = true, Sampling sampling = Sampling.EveryCall, int sampleOneIn = 0, ThresholdAttribute[]? thresholds = null) =>
        Template(name, signature, file, line, memory, sampling, sampleOneIn, thresholds).Probe(LabelSet.None);

    /// <summary>The series of a method, one for each combination of label values.</summary>
    public static LabelledProbes Labelled(
        string name, string signature, string file, int line, Label[] labels,
        bool memory = true, Sampling sampling = Sampling.EveryCall, int sampleOneIn = 0, ThresholdAttribute[]? thresholds = null) =>
        new(Template(name, signature, file, line, memory, sampling, sampleOneIn, thresholds), labels);

    /// <summary>The series of a method's calls from one caller.</summary>
    public static Probe Edge(Probe method, string caller)
    {
        ArgumentNullException.ThrowIfNull(method);
        ThresholdAttribute[] limits = [.. method.Thresholds.Select(static threshold => threshold.Limits)];
        return new SeriesTemplate(method.Kind, method.Name, method.Signature, caller, method.File, method.Line, method.Memory, method.Sampling, limits).Probe(LabelSet.None);
    }

    /// <inheritdoc cref="Edge(Probe, string)"/>
    public static LabelledProbes Edge(LabelledProbes method, string caller)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.CalledFrom(caller);
    }

    /// <summary>The series of all scopes of one name.</summary>
    public static Probe Scope(string name, string file, int line) =>
        new SeriesTemplate(ProbeKind.Scope, name, "", "", file, line, Memory: true, SamplingPlan.EveryCall, []).Probe(LabelSet.None);

    /// <summary>The series of calls of a method of someone else's.</summary>
    public static Probe Call(string name, string signature, string caller) =>
        new SeriesTemplate(ProbeKind.Call, name, signature, caller, "", 0, Memory: true, SamplingPlan.EveryCall, []).Probe(LabelSet.None);

    private static SeriesTemplate Template(
        string name, string signature, string file, int line, bool memory, Sampling sampling, int sampleOneIn, ThresholdAttribute[]? thresholds) =>
        new(ProbeKind.Method, name, signature, "", file, line, memory, SamplingPlan.Of(sampling, sampleOneIn, thresholds ?? []), thresholds ?? []);
}
