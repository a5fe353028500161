using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PerfGen.CompilerServices;

/// <summary>The switch that every generated wrapper asks first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Gate
{
    private static bool _enabled = Environment.GetEnvironmentVariable("PERFGEN_ENABLED") != "0";

    /// <summary>
    /// The feature switch <c>PerfGen.IsSupported</c>: a constant to the JIT and to the trimmer, which then drop the recording.
    /// </summary>
    [FeatureSwitchDefinition("PerfGen.IsSupported")]
    public static bool IsSupported { get; } = !AppContext.TryGetSwitch("PerfGen.IsSupported", out bool supported) || supported;

    /// <summary>Whether calls are recorded. One read of a static field.</summary>
    public static bool On
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSupported && _enabled;
    }

    internal static bool Enabled
    {
        get => On;
        set => _enabled = value;
    }
}
