using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A method that is to be measured, without its place in the source, so that a shifted line changes nothing here.</summary>
internal sealed record ProfiledMethod(
    string Id, string Name, Series Series, ProbeReference Probe, Mechanism Mechanism, string? Reason, bool Memory, EquatableArray<ThresholdLimits> Thresholds);

/// <summary>The same with its place.</summary>
internal sealed record ProfiledDeclaration(ProfiledMethod Method, Position Position);
