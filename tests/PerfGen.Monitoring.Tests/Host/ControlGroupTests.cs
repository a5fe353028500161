using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.Host.Linux;

namespace PerfGen.Monitoring.Tests.Host;

/// <summary>Files as kernels and container engines lay them out, in a folder of the test's own.</summary>
public sealed class ControlGroupTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("perfgen-cgroups-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void AContainerOfVersion2HasItsLimitsAtItsRoot()
    {
        Write("sys/fs/cgroup/cpu.max", "150000 100000\n");
        Write("sys/fs/cgroup/cpu.stat", "usage_usec 2500000\nuser_usec 1\n");
        Write("sys/fs/cgroup/memory.max", "536870912\n");
        Write("sys/fs/cgroup/memory.current", "104857600\n");
        Write("sys/fs/cgroup/memory.stat", "anon 5\ninactive_file 4857600\n");
        ContainerReading? reading = Read("0::/\n", "1 2 0:30 / /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw\n");
        Assert.Equal(new ContainerReading { CpuLimit = 1.5, CpuSeconds = 2.5, MemoryLimit = 536870912, MemoryUsed = 100000000 }, reading);
    }

    [Fact]
    public void TheLeastLimitOfTheGroupsAroundOneHolds()
    {
        Write("sys/fs/cgroup/system.slice/memory.max", "1000\n");
        Write("sys/fs/cgroup/system.slice/cpu.max", "max 100000\n");
        Write("sys/fs/cgroup/system.slice/shop.service/memory.max", "5000\n");
        Write("sys/fs/cgroup/system.slice/shop.service/cpu.max", "50000 100000\n");
        ContainerReading? reading = Read("0::/system.slice/shop.service\n", "1 2 0:30 / /sys/fs/cgroup rw shared:4 - cgroup2 cgroup2 rw\n");
        Assert.Equal(new ContainerReading { CpuLimit = 0.5, MemoryLimit = 1000 }, reading);
    }

    [Fact]
    public void WithoutALimitThereIsNoContainer()
    {
        Write("sys/fs/cgroup/user.slice/memory.max", "max\n");
        Write("sys/fs/cgroup/user.slice/cpu.max", "max 100000\n");
        Write("sys/fs/cgroup/user.slice/memory.current", "5\n");
        Assert.Null(Read("0::/user.slice\n", "1 2 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n"));
    }

    [Fact]
    public void AContainerOfVersion1KnowsAPathThatItCannotSee()
    {
        const string Groups = "5:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n1:name=systemd:/docker/abc\n";
        const string Mounts = """
            40 30 0:30 /docker/abc /sys/fs/cgroup/memory ro,nosuid master:1 - cgroup cgroup rw,memory
            41 30 0:31 /docker/abc /sys/fs/cgroup/cpu,cpuacct ro - cgroup cgroup rw,cpu,cpuacct
            """;
        Write("sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n");
        Write("sys/fs/cgroup/memory/memory.usage_in_bytes", "1000\n");
        Write("sys/fs/cgroup/memory/memory.stat", "cache 1\ntotal_inactive_file 400\n");
        Write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "200000\n");
        Write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        Write("sys/fs/cgroup/cpu,cpuacct/cpuacct.usage", "3000000000\n");
        Assert.Equal(new ContainerReading { CpuLimit = 2, CpuSeconds = 3, MemoryLimit = 268435456, MemoryUsed = 600 }, Read(Groups, Mounts));
    }

    [Fact]
    public void OfBothVersionsSideBySideTheOneWithTheControllerSpeaks()
    {
        const string Mounts = """
            33 31 0:30 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
            34 31 0:31 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu
            41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """;
        Write("sys/fs/cgroup/memory/jobs/one/memory.limit_in_bytes", "9223372036854771712\n");
        Write("sys/fs/cgroup/memory/jobs/memory.limit_in_bytes", "4096\n");
        Write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        Write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        Write("sys/fs/cgroup/unified/cgroup.procs", "1\n");
        Assert.Equal(new ContainerReading { MemoryLimit = 4096 }, Read("4:memory:/jobs/one\n1:cpu:/\n0::/\n", Mounts));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("nonsense", "more nonsense - cgroup2\n- - -")]
    public void WhereNothingIsToldNothingIsKnown(string groups, string mounts) => Assert.Null(Read(groups, mounts));

    private ContainerReading? Read(string groups, string mounts) => new ControlGroups(_root, groups, mounts).Read();

    private void Write(string path, string text)
    {
        string file = Path.Join(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
