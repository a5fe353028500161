using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>
/// Carries the part of the manifest that a shifted line would change: places and call sites of one file, as JSON. Stands on
/// private methods, which no reference assembly contains.
/// </summary>
/// <param name="json">The part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ManifestPartAttribute(string json) : Attribute
{
    /// <summary>The part.</summary>
    public string Json { get; } = json;
}
