using PerfGen.Shared;

namespace PerfGen.Generators.Model;

/// <summary>A parameter whose value tells series apart.</summary>
/// <param name="Parameter">Its position.</param>
/// <param name="Key">The label's key.</param>
/// <param name="Type">The parameter's type, as C#.</param>
/// <param name="Values">The values known at compile time.</param>
/// <param name="MaxValues">How many more are told apart at run time; 0 for none.</param>
internal sealed record Label(int Parameter, string Key, string Type, EquatableArray<LabelValue> Values, int MaxValues)
{
    /// <summary>How many series the label makes: its values and <c>other</c>; a bool has no other.</summary>
    public int Domain => MaxValues > 0 ? MaxValues + 1 : Values.Count;
}

/// <summary>One value: as it stands in a snapshot, and as a C# pattern; the pattern is null for <c>other</c>.</summary>
internal sealed record LabelValue(string Text, string? Pattern);
