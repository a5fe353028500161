namespace PerfGen.Shared;

/// <summary>What has to be known of a profiled method to find its calls. The generator and the analyzers each keep more, and not the same.</summary>
internal interface IProfiledMethod
{
    /// <summary>The documentation id.</summary>
    string Id { get; }

    string Name { get; }

    Mechanism Mechanism { get; }

    /// <summary>Why no mechanism measures it; null when one does.</summary>
    string? Reason { get; }

    EquatableArray<Slot> Slots { get; }
}
