namespace PerfGen;

/// <summary>
/// Leaves out of the profile a method whose type carries <see cref="ProfileAttribute"/>, or the methods of an assembly that
/// match a pattern.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public sealed class ProfileIgnoreAttribute : Attribute
{
    /// <summary>On a method, or on a type that a pattern would cover.</summary>
    public ProfileIgnoreAttribute()
    {
    }

    /// <summary>On an assembly.</summary>
    /// <param name="pattern">As in <see cref="ProfileAttribute(string)"/>.</param>
    public ProfileIgnoreAttribute(string pattern) => Pattern = pattern;

    /// <summary>The pattern; null on a method or a type.</summary>
    public string? Pattern { get; }
}
