namespace PerfGen.Monitoring.Host;

/// <summary>Processor time since the start of the machine, in seconds, by mode.</summary>
internal sealed record CpuTimes(IReadOnlyList<(string Mode, double Seconds)> Modes)
{
    public double Total => Modes.Sum(static mode => mode.Seconds);

    public double Busy => Modes.Where(static mode => mode.Mode is not ("idle" or "iowait")).Sum(static mode => mode.Seconds);
}

/// <summary>Physical memory in bytes. What the system does not tell is null.</summary>
internal sealed record MemoryReading(long Total, long? Available, IReadOnlyList<(string State, long Bytes)> States);

/// <summary>What one disk or network interface has moved since the start of the machine.</summary>
internal readonly record struct Traffic(string Device, long In, long Out);

/// <summary>What the process has, beside what the runtime tells.</summary>
internal sealed record ProcessReading
{
    public long? ReadBytes { get; init; }

    public long? WrittenBytes { get; init; }

    public long? Threads { get; init; }

    public long? VirtualBytes { get; init; }
}

/// <summary>What the container, or any other control group, allows and uses. What is not limited is null.</summary>
internal sealed record ContainerReading
{
    /// <summary>Processors, such as 1.5.</summary>
    public double? CpuLimit { get; init; }

    public double? CpuSeconds { get; init; }

    public long? MemoryLimit { get; init; }

    /// <summary>Memory that cannot be given back without a loss: page cache that is not in active use does not count.</summary>
    public long? MemoryUsed { get; init; }
}
