using System.Diagnostics.Metrics;
using System.Numerics;

namespace PerfGen.Monitoring.Collecting;

/// <summary>Turns measurements of all number types that instruments have into doubles.</summary>
internal static class MeasurementCallbacks
{
    /// <summary>Takes the measurements of one instrument.</summary>
    public interface ITarget
    {
        void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags);
    }

    public static void Set<TTarget>(MeterListener listener)
        where TTarget : class, ITarget
    {
        Set<TTarget, double>(listener);
        Set<TTarget, float>(listener);
        Set<TTarget, long>(listener);
        Set<TTarget, int>(listener);
        Set<TTarget, short>(listener);
        Set<TTarget, byte>(listener);
        Set<TTarget, decimal>(listener);
    }

    private static void Set<TTarget, T>(MeterListener listener)
        where TTarget : class, ITarget
        where T : struct, INumber<T> =>
        listener.SetMeasurementEventCallback<T>(static (_, value, tags, state) => ((TTarget)state!).Measure(double.CreateSaturating(value), tags));
}
