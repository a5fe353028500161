namespace PerfGen;

/// <summary>
/// Makes one series for each value of the parameter. A bool has two, an enum its members; a string names its
/// <see cref="Values"/> or a bound, <see cref="MaxValues"/>. A value past the bound is recorded as <c>other</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ProfileLabelAttribute : Attribute
{
    /// <summary>The label's key; by default the parameter's name.</summary>
    public string? Name { get; set; }

    /// <summary>Of a string: all the values it is expected to have.</summary>
    public string[]? Values { get; set; }

    /// <summary>Of a string: how many different values get a series of their own, first come, first served. 0 for none.</summary>
    public int MaxValues { get; set; }
}
