namespace PerfGen.Monitoring.Host.Linux;

/// <summary><c>/proc/stat</c>: times of all processors in hundredths of a second, and with each kernel more of them.</summary>
internal static class ProcStat
{
    private const double TicksPerSecond = 100;

    public static CpuTimes? Parse(string text)
    {
        // The first line is that of all processors together; the rest may be long.
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string line = end < 0 ? text : text[..end];
        if (!line.StartsWith("cpu ", StringComparison.Ordinal))
            return null;

        long?[] ticks = [.. Fields.Of(line).Skip(1).Select(static field => Fields.TryNumber(field, out long number) ? number : (long?)null)];

        // Time of guests is part of user and nice already.
        (string Mode, long? Ticks)[] modes =
        [
            ("user", At(0)), ("nice", At(1)), ("system", At(2)), ("idle", At(3)), ("iowait", At(4)),
            ("interrupt", At(5) is { } hard ? hard + (At(6) ?? 0) : null), ("steal", At(7)),
        ];
        return modes[3].Ticks is null ? null : new CpuTimes([.. modes.Where(static mode => mode.Ticks is not null).Select(static mode => (mode.Mode, mode.Ticks!.Value / TicksPerSecond))]);

        long? At(int index) => index < ticks.Length ? ticks[index] : null;
    }
}
