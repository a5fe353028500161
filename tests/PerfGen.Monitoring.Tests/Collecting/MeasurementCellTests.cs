using PerfGen.Monitoring.Collecting;

namespace PerfGen.Monitoring.Tests.Collecting;

public sealed class MeasurementCellTests
{
    [Fact]
    public void ACellThatThreadsShareLosesNothing()
    {
        const int Threads = 4, Calls = 1_000_000;
        var cell = new MeasurementCell([0.5]);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (int call = 0; call < Calls; call++)
                cell.Record(call & 1);
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Equal((Threads * Calls, Threads * Calls / 2.0), (cell.Count, cell.Sum));
        Assert.Equal(Threads * Calls / 2, cell.Counts.Zeros);
        Assert.Equal(Threads * Calls / 2, cell.Advised[0]);
    }
}
