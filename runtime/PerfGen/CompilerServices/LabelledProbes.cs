using System.ComponentModel;
using System.Runtime.CompilerServices;
using PerfGen.Recording;

namespace PerfGen.CompilerServices;

/// <summary>
/// The series of one method by the index of their label values: a table, no dictionary. The index counts like an odometer, the last
/// label fastest. Entries are made when they are first met. Any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LabelledProbes
{
    private readonly SeriesTemplate _template;
    private readonly Label[] _labels;
    private readonly Probe?[] _probes;

    internal LabelledProbes(SeriesTemplate template, Label[] labels)
    {
        _template = template;
        _labels = labels;
        _probes = new Probe?[labels.Aggregate(1, static (product, label) => checked(product * label.Count))];
    }

    /// <summary>The series of one combination.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Probe Of(int index) => _probes[index] ?? Make(index);

    /// <summary>The label at a position, for those whose indexes are found at run time.</summary>
    public BoundedLabel Bounded(int position) => (BoundedLabel)_labels[position];

    internal LabelledProbes CalledFrom(string caller) => new(_template with { Caller = caller }, _labels);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Probe Make(int index)
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        var values = new KeyValuePair<string, string>[_labels.Length];
        for (int position = _labels.Length - 1, rest = index; position >= 0; position--)
        {
            Label label = _labels[position];
            values[position] = new(label.Name, label[rest % label.Count]);
            rest /= label.Count;
        }

        return _probes[index] = _template.Probe(new LabelSet(values));
    }
}
