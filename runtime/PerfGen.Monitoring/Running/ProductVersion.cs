using System.Reflection;

namespace PerfGen.Monitoring.Running;

/// <summary>The version of PerfGen itself.</summary>
internal static class ProductVersion
{
    /// <summary>Without the commit, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
