namespace PerfGen.Recording;

/// <summary>What the series of one method have in common, whatever their labels.</summary>
internal sealed record SeriesTemplate(
    ProbeKind Kind, string Name, string Signature, string Caller, string File, int Line, bool Memory, SamplingPlan Sampling, ThresholdAttribute[] Thresholds)
{
    public Probe Probe(LabelSet labels) => Recorder.Register(
        new ProbeIdentity(Kind, Name, Signature, labels.Key, Caller),
        (id, identity) => new Probe(id, identity, labels, File, Line, Memory, Sampling, Thresholds),
        File,
        Line);
}
