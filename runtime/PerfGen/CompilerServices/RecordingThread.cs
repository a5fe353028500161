using System.ComponentModel;
using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>
/// What the calling thread records in. A generated wrapper that is inlined into its caller asks for it before anything else and hands it
/// to <see cref="SampledCall"/>: in a loop that makes the call the JIT then finds the thread once, before the loop.
/// </summary>
/// <remarks>Stays on the stack of the thread that it is of. Reading it allocates nothing and cannot fail; a thread that has recorded nothing yet has none.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe ref struct RecordingThread
{
    private RecordingThread(HotState* state) => State = state;

    /// <summary>The calling thread's.</summary>
    public static RecordingThread Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Gate.IsSupported ? new RecordingThread(HotState.Current) : default;
    }

    /// <summary>Null until the thread enters its first profiled call.</summary>
    internal HotState* State { get; }
}
