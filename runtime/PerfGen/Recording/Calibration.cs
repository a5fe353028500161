using PerfGen.CompilerServices;

namespace PerfGen.Recording;

/// <summary>What one profiled call costs on this machine, measured on a probe that no snapshot shows.</summary>
internal static class Calibration
{
    private const int Rounds = 40;
    private const int CallsPerRound = 500;

    private static readonly Lazy<double> _overheadNs = new(Measure);

    /// <summary>The cost of entering and leaving one call, in nanoseconds: the fastest of several rounds.</summary>
    public static double OverheadNs => _overheadNs.Value;

    private static double Measure()
    {
        double fastest = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Clock.Now();
            for (int call = 0; call < CallsPerRound; call++)
                new ProfiledCall(Recorder.CalibrationProbe).Leave();
            fastest = Math.Min(fastest, (Clock.Now() - start) * Clock.NsPerTick / CallsPerRound);
        }

        return fastest;
    }
}
