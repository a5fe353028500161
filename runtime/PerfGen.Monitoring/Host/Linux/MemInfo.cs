namespace PerfGen.Monitoring.Host.Linux;

/// <summary><c>/proc/meminfo</c>, in kibibytes.</summary>
internal static class MemInfo
{
    public static MemoryReading? Parse(string text)
    {
        if (Bytes("MemTotal") is not { } total || Bytes("MemFree") is not { } free)
            return null;

        long? buffers = Bytes("Buffers"), cached = Bytes("Cached") + (Bytes("SReclaimable") ?? 0);

        // Kernels before 3.14 do not say what is available.
        long? available = Bytes("MemAvailable") ?? free + (buffers ?? 0) + (cached ?? 0);
        (string State, long? Bytes)[] states = [("used", Math.Max(0, total - available.Value)), ("free", free), ("buffers", buffers), ("cached", cached)];
        return new MemoryReading(total, available, [.. states.Where(static state => state.Bytes is not null).Select(static state => (state.State, state.Bytes!.Value))]);

        long? Bytes(string name) => Fields.Behind(text, name) * 1024;
    }
}
