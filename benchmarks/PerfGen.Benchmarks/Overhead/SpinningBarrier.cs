namespace PerfGen.Benchmarks.Overhead;

/// <summary>
/// Lets threads go on together. They spin, so that all are running when the slice begins: a thread that the system has to wake up
/// comes when the others have nearly finished.
/// </summary>
internal sealed class SpinningBarrier(int threads)
{
    private int _arrived;
    private volatile int _phase;

    public void SignalAndWait()
    {
        int phase = _phase;
        if (Interlocked.Increment(ref _arrived) == threads)
        {
            _arrived = 0;
            _phase = phase + 1;
            return;
        }

        for (int spins = 0; _phase == phase; spins++)
        {
            // Where there are fewer processors than threads, somebody else has to run.
            if (spins % 10_000 == 9_999)
                Thread.Yield();
            else
                Thread.SpinWait(1);
        }
    }
}
