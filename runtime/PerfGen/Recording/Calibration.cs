using System.Runtime.CompilerServices;
using PerfGen.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// Measures <see cref="Overhead"/>, on a probe that no snapshot shows, when the process enters its first profiled call: about a
/// millisecond. The thread that comes first does it; others go on meanwhile.
/// </summary>
/// <remarks>
/// At that moment the recorder's own code is not optimised yet, and what it costs then is not what it will cost. The methods
/// below are compiled optimised from the first, and are what generated code is: a wrapper that is not inlined, with its filter.
/// </remarks>
internal static unsafe class Calibration
{
    private const int Rounds = 24;
    private const int CallsPerRound = 200;
    private const MethodImplOptions AsInTheLongRun = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    private static int _started;

    /// <summary>Calibrates if nobody has. The calling thread has its cells.</summary>
    public static void RunOnce()
    {
        if (Volatile.Read(ref _started) == 0 && Interlocked.Exchange(ref _started, 1) == 0)
            Run();
    }

    /// <summary>For a snapshot of a process that may have recorded nothing yet.</summary>
    public static void Ensure() => Recorder.CellOf(Recorder.CalibrationProbe);

    private static void Run()
    {
        // The clock is chosen now, so that it is a constant to the methods below when they are compiled.
        Clock.Now();

        Probe probe = Recorder.CalibrationProbe;
        Cell* cell = Recorder.CellOf(probe);
        if (cell == LostState.Cell)
            return;

        double timed = double.MaxValue, inside = double.MaxValue, untimed = double.MaxValue, plain = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long within = cell->TotalTicks;
            timed = Math.Min(timed, TimedCalls(probe));
            inside = Math.Min(inside, (double)(cell->TotalTicks - within) / CallsPerRound);
            cell->TimeAt = long.MaxValue;
            untimed = Math.Min(untimed, UntimedCalls(probe));
            cell->TimeAt = 0;
            plain = Math.Min(plain, PlainCalls());
        }

        Overhead.TimedTicks = Math.Max(0, timed - plain);
        Overhead.InsideTicks = Math.Clamp(inside - plain, 0, Overhead.TimedTicks);
        Overhead.UntimedTicks = Math.Clamp(untimed - plain, 0, Overhead.TimedTicks);
        Overhead.OutsideTicks = (long)(Overhead.TimedTicks - Overhead.InsideTicks);
    }

    [MethodImpl(AsInTheLongRun)]
    private static double TimedCalls(Probe probe)
    {
        long start = Clock.Now();
        for (int call = 0; call < CallsPerRound; call++)
            Timed(probe);
        return (double)(Clock.Now() - start) / CallsPerRound;
    }

    [MethodImpl(AsInTheLongRun)]
    private static double UntimedCalls(Probe probe)
    {
        long start = Clock.Now();
        for (int call = 0; call < CallsPerRound; call++)
            Untimed(probe);
        return (double)(Clock.Now() - start) / CallsPerRound;
    }

    [MethodImpl(AsInTheLongRun)]
    private static double PlainCalls()
    {
        long start = Clock.Now();
        for (int call = 0; call < CallsPerRound; call++)
            Nothing();
        return (double)(Clock.Now() - start) / CallsPerRound;
    }

    [MethodImpl(AsInTheLongRun)]
    private static void Timed(Probe probe)
    {
        var call = new ProfiledCall(probe);
        try
        {
            Nothing();
            call.LeaveCalibrating();
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    [MethodImpl(AsInTheLongRun)]
    private static void Untimed(Probe probe)
    {
        var call = new SampledCall(probe);
        try
        {
            Nothing();
            call.Leave();
        }
        catch (Exception error) when (call.Failed(error))
        {
            throw;
        }
    }

    [MethodImpl(AsInTheLongRun)]
    private static void Nothing()
    {
    }
}
