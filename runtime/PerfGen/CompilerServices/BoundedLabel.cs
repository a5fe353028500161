using System.Collections.Concurrent;
using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>
/// A label whose values are not known at compile time, but bounded in number: first come, first served, and <c>other</c> from
/// then on. Any thread; a value seen before is looked up without allocation.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BoundedLabel(string name, int maxValues) : Label(name)
{
    private readonly ConcurrentDictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly string?[] _values = new string?[maxValues];
    private readonly Lock _adding = new();

    /// <inheritdoc/>
    public override int Count => maxValues + 1;

    /// <inheritdoc/>
    public override string this[int index] => index < maxValues ? _values[index] ?? Other : Other;

    /// <summary>The index of a value; that of <c>other</c> for a null and past the bound.</summary>
    public int IndexOf(string? value)
    {
        if (value is null)
            return maxValues;
        if (_indexes.TryGetValue(value, out int index))
            return index;

        lock (_adding)
        {
            if (_indexes.TryGetValue(value, out index))
                return index;
            if (_indexes.Count == maxValues)
                return maxValues;

            index = _indexes.Count;
            _values[index] = value;
            _indexes[value] = index;
            return index;
        }
    }
}
