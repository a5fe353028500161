using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>Called by the module initializer of every assembly with generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Startup
{
    /// <summary>Arranges for the report and the snapshot that the environment asks for, also if nothing is ever called.</summary>
    public static void Initialize()
    {
        if (Gate.IsSupported)
            Exit.ExitHooks.InstallFromEnvironment();
    }
}
