namespace PerfGen.Recording;

/// <summary>
/// Chooses the calls of a sampled series that are timed. Every thread chooses for itself, from what it has timed lately.
/// </summary>
/// <remarks>
/// A timed call stands for itself and the untimed ones since the last: its values count as often, so totals and percentiles
/// are those of all calls. The distance to the next timed call is drawn evenly from half to one and a half of the period,
/// so that no rhythm of the program can hide from it.
/// </remarks>
internal static unsafe class Sampler
{
    /// <summary>The mean is one of at most so many timed calls, and of at least half as many.</summary>
    private const int MostRecent = 256;

    private const double LongestPeriod = 1 << 14;

    /// <summary>
    /// The period is at most this part of the calls so far: what the last timed call of a thread has not accounted for yet is
    /// less than a hundredth of its calls.
    /// </summary>
    private const long ShareOfCalls = 128;

    /// <summary>The part of a method's own time that timing its calls may cost.</summary>
    public static double Budget { get; set; } = 1.0 / 64;

    /// <summary>The call is to be timed: returns how many calls it stands for, and draws how many are let pass after it.</summary>
    public static int Begin(Cell* cell)
    {
        // No further apart than the longest period and a half.
        int weight = (int)(cell->Untimed - cell->Represented) + 1;
        cell->Represented = cell->Untimed;
        if (cell->OneIn > 1 && !cell->Adaptive)
            cell->Period = Limited(cell, cell->OneIn);
        cell->TimeAt = cell->Untimed + DrawSkipped(cell);
        return weight;
    }

    /// <summary>A timed call has ended. Sets the period from now on, and what an untimed call is supposed to take.</summary>
    /// <param name="cell">The cell that the call was recorded in.</param>
    /// <param name="elapsed">Its time.</param>
    /// <param name="self">The part that it spent on its caller's thread, without its profiled callees.</param>
    public static void Learn(Cell* cell, long elapsed, long self)
    {
        if (!cell->IsSampled)
            return;

        cell->Timed++;
        cell->RecentTicks += elapsed;
        cell->RecentSelfTicks += self;
        if (++cell->RecentCalls == MostRecent)
        {
            cell->RecentCalls /= 2;
            cell->RecentTicks /= 2;
            cell->RecentSelfTicks /= 2;
        }

        double perCall = 1.0 / cell->RecentCalls;
        cell->Estimate = (long)Math.Max(0, cell->RecentSelfTicks * perCall - Overhead.InsideTicks + Overhead.UntimedTicks + 0.5);

        if (!cell->Adaptive)
            return;

        double wanted = WithinBudget(cell->RecentTicks * perCall);
        cell->Period = Limited(cell, cell->OneIn > 0 ? Math.Min(wanted, cell->OneIn) : wanted);
    }

    private static uint Limited(Cell* cell, double wanted) =>
        (uint)Math.Clamp(Math.Min(wanted, 1 + (cell->Timed + cell->Untimed) / ShareOfCalls), 1, LongestPeriod);

    /// <summary>The period at which timing costs no more than its share of what the calls take.</summary>
    private static double WithinBudget(double meanTicks)
    {
        double own = Math.Max(meanTicks - Overhead.InsideTicks, 1 / Clock.NsPerTick);
        return Math.Ceiling(Overhead.TimedTicks / (own * Budget));
    }

    private static long DrawSkipped(Cell* cell)
    {
        uint period = cell->Period;
        if (period <= 1)
            return 0;

        // Marsaglia's xorshift with 32 bits of state.
        uint random = cell->Random;
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        cell->Random = random;
        return period / 2 + (uint)(((ulong)random * (period + 1)) >> 32) - 1;
    }
}
