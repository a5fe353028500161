using System.Reflection;

namespace PerfGen.Monitoring.Running;

/// <summary>The version that the running program carries.</summary>
internal static class ApplicationVersion
{
    /// <summary>The informational version of the entry assembly; <c>unknown</c> when a native program hosts the runtime.</summary>
    public static string OfEntryAssembly()
    {
        Assembly? entry = Assembly.GetEntryAssembly();
        return entry?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? entry?.GetName().Version?.ToString()
            ?? "unknown";
    }
}
