namespace PerfGen.Monitoring.Host.Linux;

/// <summary>
/// Where the limits of a process are written: version 2 of control groups, version 1, and both side by side. A folder of a group is its
/// path below the mount; the path that the process knows may begin above what is mounted into its container.
/// </summary>
internal sealed class ControlGroups
{
    private readonly string _root;
    private readonly Dictionary<string, string[]> _folders = new(StringComparer.Ordinal);

    /// <param name="root">The root folder: <c>/</c>, or where a test has put files.</param>
    /// <param name="groups"><c>/proc/self/cgroup</c>.</param>
    /// <param name="mounts"><c>/proc/self/mountinfo</c>.</param>
    public ControlGroups(string root, string groups, string mounts)
    {
        _root = root;
        foreach (string line in mounts.Split('\n'))
        {
            // 36 35 98:0 /the/root /the/mount rw,noatime master:1 - cgroup cgroup rw,memory
            string[] halves = line.Split(" - ");
            string[] mount = Fields.Of(halves[0]), kind = halves.Length > 1 ? Fields.Of(halves[1]) : [];
            if (mount.Length < 5 || kind.Length < 3 || kind[0] is not ("cgroup" or "cgroup2"))
                continue;

            if (kind[0] == "cgroup2")
                Add("", mount, PathOf(groups, static (id, controllers) => id == "0" && controllers.Length == 0));
            foreach (string controller in kind[0] == "cgroup" ? kind[2].Split(',') : [])
                Add(controller, mount, PathOf(groups, (_, controllers) => controllers.Split(',').Contains(controller)));
        }
    }

    public ContainerReading? Read()
    {
        double? cpuLimit = null, cpuSeconds = null;
        long? memoryLimit = null, memoryUsed = null;
        if (_folders.TryGetValue("cpu", out string[]? cpu))
            cpuLimit = Least(cpu, static folder => Ratio(Number(folder, "cpu.cfs_quota_us"), Number(folder, "cpu.cfs_period_us")));
        if (_folders.TryGetValue("cpuacct", out string[]? accounting))
            cpuSeconds = Number(accounting[0], "cpuacct.usage") / 1e9;
        if (_folders.TryGetValue("memory", out string[]? memory))
        {
            // No limit is written as nearly the largest number.
            memoryLimit = Least(memory, static folder => Number(folder, "memory.limit_in_bytes") is { } limit and < long.MaxValue / 4 ? limit : (long?)null);
            memoryUsed = Number(memory[0], "memory.usage_in_bytes") - (Behind(memory[0], "memory.stat", "total_inactive_file") ?? 0);
        }

        if (_folders.TryGetValue("", out string[]? unified))
        {
            cpuLimit ??= Least(unified, static folder => Text(folder, "cpu.max") is { } text && Fields.Of(text) is [var quota, var period]
                ? Ratio(Fields.TryNumber(quota, out long some) ? some : null, Fields.TryNumber(period, out long all) ? all : null) : null);
            cpuSeconds ??= Behind(unified[0], "cpu.stat", "usage_usec") / 1e6;
            memoryLimit ??= Least(unified, static folder => Number(folder, "memory.max"));
            memoryUsed ??= Number(unified[0], "memory.current") - (Behind(unified[0], "memory.stat", "inactive_file") ?? 0);
        }

        // The group of the whole machine is no container: what it uses, the machine's own figures say.
        if (cpuLimit is null && memoryLimit is null)
            return null;

        return new ContainerReading { CpuLimit = cpuLimit, CpuSeconds = cpuSeconds, MemoryLimit = memoryLimit, MemoryUsed = memoryUsed };
    }

    private static string? PathOf(string groups, Func<string, string, bool> wanted)
    {
        foreach (string line in groups.Split('\n'))
        {
            string[] parts = line.Split(':', 3);
            if (parts.Length == 3 && wanted(parts[0], parts[1]))
                return parts[2].Trim();
        }

        return null;
    }

    /// <summary>The folders of the group and of those around it, innermost first: the least limit of all is the one that holds.</summary>
    private void Add(string controller, string[] mount, string? path)
    {
        if (path is null || _folders.ContainsKey(controller))
            return;

        string mounted = mount[3].TrimEnd('/'), point = mount[4];
        string below = path.StartsWith(mounted + "/", StringComparison.Ordinal) ? path[mounted.Length..] : path == mounted || path.Contains("..", StringComparison.Ordinal) ? "" : path;
        var folders = new List<string>();
        for (string rest = below.TrimEnd('/'); ; rest = rest[..Math.Max(0, rest.LastIndexOf('/'))])
        {
            string folder = Path.Join(_root, point, rest);
            if (Directory.Exists(folder))
                folders.Add(folder);
            if (rest.Length == 0)
                break;
        }

        if (folders.Count > 0)
            _folders.Add(controller, [.. folders]);
    }

    private static double? Ratio(long? quota, long? period) => quota > 0 && period > 0 ? (double)quota / period : null;

    private static T? Least<T>(string[] folders, Func<string, T?> read)
        where T : struct => folders.Select(read).Where(static value => value is not null).DefaultIfEmpty(null).Min();

    private static long? Number(string folder, string file) => Text(folder, file) is { } text && Fields.TryNumber(text.Trim(), out long number) ? number : null;

    private static long? Behind(string folder, string file, string name) => Text(folder, file) is { } text ? Fields.Behind(text, name) : null;

    private static string? Text(string folder, string file) => TextFile.Read(Path.Join(folder, file));
}
