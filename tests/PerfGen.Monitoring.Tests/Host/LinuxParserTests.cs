using PerfGen.Monitoring.Host;
using PerfGen.Monitoring.Host.Linux;

namespace PerfGen.Monitoring.Tests.Host;

public sealed class LinuxParserTests
{
    [Fact]
    public void ProcessorTimesOfANewKernelHaveAllModes()
    {
        CpuTimes times = ProcStat.Parse("cpu  2928392 125054 288141 3626565 3357 20 1175 3084 500 7\ncpu0 1 2 3 4\nintr 5\n")!;
        Assert.Equal(
            [("user", 29283.92), ("nice", 1250.54), ("system", 2881.41), ("idle", 36265.65), ("iowait", 33.57), ("interrupt", 11.95), ("steal", 30.84)],
            times.Modes);
        Assert.Equal(29283.92 + 1250.54 + 2881.41 + 11.95 + 30.84, times.Busy, 1e-6);
    }

    [Fact]
    public void ProcessorTimesOfAnOldKernelHaveTheModesThatItKnew() =>
        Assert.Equal([("user", 1), ("nice", 2), ("system", 3), ("idle", 4)], ProcStat.Parse("cpu 100 200 300 400\ncpu0 100 200 300 400\n")!.Modes);

    [Theory]
    [InlineData("")]
    [InlineData("cpu0 1 2 3 4\n")]
    [InlineData("cpu  a b c\n")]
    public void WhatHasNoProcessorTimesGivesNone(string text) => Assert.Null(ProcStat.Parse(text));

    [Fact]
    public void MemoryOfANewKernelIsWhatItSaysIsAvailable()
    {
        MemoryReading memory = MemInfo.Parse("""
            MemTotal:       16000000 kB
            MemFree:         1000000 kB
            MemAvailable:    9000000 kB
            Buffers:          200000 kB
            Cached:          7000000 kB
            SwapCached:            5 kB
            SReclaimable:     300000 kB
            """)!;
        Assert.Equal((16000000L * 1024, 9000000L * 1024), (memory.Total, memory.Available));
        Assert.Equal(
            [("used", 7000000L * 1024), ("free", 1000000L * 1024), ("buffers", 200000L * 1024), ("cached", 7300000L * 1024)],
            memory.States);
    }

    [Fact]
    public void MemoryOfAnOldKernelIsReckoned() =>
        Assert.Equal((100 + 20 + 300) * 1024, MemInfo.Parse("MemTotal: 1000 kB\nMemFree: 100 kB\nBuffers: 20 kB\nCached: 300 kB\n")!.Available);

    [Fact]
    public void MemoryThatIsNotToldIsAbsent() => Assert.Null(MemInfo.Parse("Nothing: 1 kB\n"));

    [Fact]
    public void OnlyWholeDisksThatMovedSomethingCount()
    {
        const string Text = """
               7       0 loop0 5 0 80 0 0 0 0 0 0 0 0
             253       0 vda 1000 10 20000 30 4000 50 60000 70 0 80 90 1 2 3 4 5 6
             253       1 vda1 900 10 19000 30 3000 50 50000 70 0 80 90
             259       0 nvme0n1 1 0 8 0 1 0 16 0 0 0 0
             252       0 dm-0 1 0 8 0 1 0 16 0 0 0 0
               8       0 sda 0 0 0 0 0 0 0 0 0 0 0
            """;
        Assert.Equal(
            [new Traffic("vda", 20000 * 512, 60000 * 512), new Traffic("nvme0n1", 8 * 512, 16 * 512)],
            DiskStats.Parse(Text, static name => name is not "vda1"));
    }

    [Fact]
    public void InterfacesCountWithoutTheLoopAlsoWhereNoSpaceFollowsTheColon()
    {
        const string Text = """
            Inter-|   Receive                                                |  Transmit
             face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
                lo: 86952489   17605    0    0    0     0          0         0 86952489   17605    0    0    0     0       0          0
              eth0:643389038   17882    0    0    0     0          0         0  1098758   13165    0    0    0     0       0          0
              eth0:1: 5 0 0 0 0 0 0 0 6 0 0 0 0 0 0 0
            """;
        Assert.Equal([new Traffic("eth0", 643389038, 1098758), new Traffic("eth0:1", 5, 6)], NetDev.Parse(Text));
    }

    [Theory]
    [InlineData("read_bytes: 12\nwrite_bytes: 34\ncancelled_write_bytes: 5\n", 34L)]
    [InlineData("cancelled_write_bytes: 5\n", null)]
    [InlineData("write_bytes\n", null)]
    [InlineData("", null)]
    public void ANumberIsFoundBehindItsWholeName(string text, long? expected) => Assert.Equal(expected, Fields.Behind(text, "write_bytes"));
}
