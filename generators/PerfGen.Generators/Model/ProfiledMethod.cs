using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A method that is to be measured, without its place in the source, so that a shifted line changes nothing here.</summary>
internal sealed record ProfiledMethod(
    string Id,
    string Name,
    Series Series,
    ProbeReference Probe,
    Mechanism Mechanism,
    string? Reason,
    bool Memory,
    CallSampling Sampling,
    bool Callers,
    bool Sequence,
    EquatableArray<Label> Labels,
    EquatableArray<ThresholdLimits> Thresholds,
    EquatableArray<Slot> Slots,
    bool IsVisible,
    bool IsVisibleToFriendsOnly = false) : IProfiledMethod
{
    /// <summary>What matters to the calls of the method: another limit does not change them.</summary>
    public ProfiledMethod AsCalled() => this with
    {
        Memory = true,
        Sampling = Sampling.AsCalled(),
        Thresholds = EquatableArray<ThresholdLimits>.Empty,
    };
}

/// <summary>The same with its place and, if it is partial, what its body needs.</summary>
internal sealed record ProfiledDeclaration(ProfiledMethod Method, Position Position, PartialBody? Body);
