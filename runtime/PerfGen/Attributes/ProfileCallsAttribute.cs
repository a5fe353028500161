namespace PerfGen;

/// <summary>
/// Measures the calls that this assembly makes to methods of a type it does not own:
/// <c>[assembly: ProfileCalls(typeof(HttpClient), nameof(HttpClient.SendAsync))]</c>.
/// </summary>
/// <param name="type">The type. Calls on types derived from it, and of overrides, count as its own.</param>
/// <param name="method">The method's name, for all its overloads; <c>*</c> stands for any characters.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ProfileCallsAttribute(Type type, string method) : Attribute
{
    /// <summary>The type whose methods are called.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the methods, or a pattern.</summary>
    public string Method { get; } = method;

    /// <summary>The name of the series; by default the full name, such as <c>System.IO.File.ReadAllText</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Whether there is one series for each member that makes the call. False by default.</summary>
    public bool Callers { get; set; }
}
