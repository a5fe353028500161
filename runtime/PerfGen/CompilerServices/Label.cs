using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>One label of a profiled method: its key, and its values by index. The last value is <c>other</c>, or takes its place.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Label(string name, params string[] values)
{
    /// <summary>What a value out of bounds is recorded as.</summary>
    public const string Other = "other";

    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>How many values there are, <c>other</c> included.</summary>
    public virtual int Count => values.Length;

    /// <summary>The value of an index from 0 to <see cref="Count"/> - 1.</summary>
    public virtual string this[int index] => values[index];
}
