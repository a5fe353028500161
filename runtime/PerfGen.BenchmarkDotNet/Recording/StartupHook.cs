using PerfGen.BenchmarkDotNet.Recording;

/// <summary>
/// The runtime calls this before a benchmark process's own entry point, because the diagnoser named this assembly in
/// <c>DOTNET_STARTUP_HOOKS</c>. The name and the missing namespace are the runtime's contract.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for a type without a namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    private static WorkloadListener? _listener;

    /// <summary>Starts listening, if the process was started by the diagnoser.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ProfileFolder.Variable) is { Length: > 0 } folder)
            _listener ??= new WorkloadListener(folder);
    }
}
