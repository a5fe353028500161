namespace PerfGen.Monitoring.Host.Linux;

/// <summary><c>/proc/diskstats</c>: whole disks that have moved anything, in sectors of 512 bytes whatever the disk's own are.</summary>
internal static class DiskStats
{
    private const int SectorBytes = 512;

    /// <param name="text">The file.</param>
    /// <param name="isWholeDisk">Whether a device is no partition: partitions would count everything twice.</param>
    public static IReadOnlyList<Traffic> Parse(string text, Func<string, bool> isWholeDisk)
    {
        var disks = new List<Traffic>();
        foreach (string line in text.Split('\n'))
        {
            // major minor name, reads: completed merged sectors ms, writes: completed merged sectors ...
            string[] fields = Fields.Of(line);
            if (fields.Length < 10 || IsMadeOfOthers(fields[2]) || !isWholeDisk(fields[2]))
                continue;
            if (Fields.TryNumber(fields[5], out long read) && Fields.TryNumber(fields[9], out long written) && read + written > 0)
                disks.Add(new Traffic(fields[2], read * SectorBytes, written * SectorBytes));
        }

        return disks;
    }

    /// <summary>Loops, memory disks, mapped and combined devices: what they move is moved by a disk, or by none.</summary>
    private static bool IsMadeOfOthers(string name) =>
        name.StartsWith("loop", StringComparison.Ordinal) || name.StartsWith("ram", StringComparison.Ordinal)
        || name.StartsWith("zram", StringComparison.Ordinal) || name.StartsWith("dm-", StringComparison.Ordinal) || name.StartsWith("md", StringComparison.Ordinal);
}
