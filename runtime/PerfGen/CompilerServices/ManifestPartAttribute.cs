using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>
/// Carries the part of the manifest that a shifted line would change: places and call sites of one file, as JSON. Stands on
/// private constants, which no reference assembly contains; older assemblies have it on private methods.
/// </summary>
/// <param name="json">The part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Method)]
public sealed class ManifestPartAttribute(string json) : Attribute
{
    /// <summary>The part.</summary>
    public string Json { get; } = json;
}
