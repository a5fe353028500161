using PerfGen.Histograms;
using PerfGen.Recording;

namespace PerfGen.Tests.Recording;

public sealed unsafe class CounterWideningTests
{
    private const int Value = 1_000;
    private const int Neighbour = 1_100;
    private const int FarAway = 5_000_000;

    [Fact]
    public void ACounterThatIsFullGoesOnExactlyWithMoreBits()
    {
        Probe probe = TestProbe.Method();
        Cell* cell = Recorder.Attach(probe);
        Record(cell, Value, 1);
        Record(cell, Neighbour, 3);
        SetNarrowCounter(cell, Value, uint.MaxValue - 1);
        Record(cell, Value, 10);
        Record(cell, Neighbour, 2);

        MethodSnapshot row = probe.Row();
        Assert.Equal([CountOf(Value, uint.MaxValue - 1L + 10), CountOf(Neighbour, 5)], row.Time!.Buckets);
        Assert.Equal(uint.MaxValue - 1L + 15, row.Calls);
        Assert.Equal(0, cell->Times->NarrowCount);
    }

    [Fact]
    public void AWideWindowStillGrows()
    {
        Probe probe = TestProbe.Method();
        Cell* cell = Recorder.Attach(probe);
        Record(cell, Value, 1);
        SetNarrowCounter(cell, Value, uint.MaxValue);
        Record(cell, Value, 1);
        Record(cell, FarAway, 7);

        Assert.Equal([CountOf(Value, 1L << 32), CountOf(FarAway, 7)], probe.Row().Time!.Buckets);
    }

    [Fact]
    public void AFullCounterSurvivesTheGrowthOfItsNarrowWindow()
    {
        Probe probe = TestProbe.Method();
        Cell* cell = Recorder.Attach(probe);
        Record(cell, Value, 1);
        SetNarrowCounter(cell, Value, uint.MaxValue);
        Record(cell, FarAway, 1);
        Record(cell, Value, 2);

        Assert.Equal([CountOf(Value, uint.MaxValue + 2L), CountOf(FarAway, 1)], probe.Row().Time!.Buckets);
    }

    private static void Record(Cell* cell, long ticks, int times)
    {
        for (int time = 0; time < times; time++)
            Assert.True(Cell.TryRecordTime(cell, ticks, ticks));
    }

    private static void SetNarrowCounter(Cell* cell, long ticks, uint count)
    {
        int position = LogLinear.IndexOf(ticks, LogLinear.TimeSubBits) - cell->Times->First;
        Assert.InRange(position, 0, cell->Times->NarrowCount - 1);
        BucketWindow.Narrow(cell->Times)[position] = count;
    }

    private static Bucket CountOf(long ticks, long count) => new(LogLinear.IndexOf(ticks, LogLinear.TimeSubBits), count);
}
