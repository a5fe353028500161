namespace PerfGen;

/// <summary>Leaves one method out of the profile although its type carries <see cref="ProfileAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ProfileIgnoreAttribute : Attribute;
