using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The C# that finds the probe of a case in a wrapper.</summary>
internal static class ProbeExpressions
{
    /// <param name="one">The case.</param>
    /// <param name="parameters">The names that the wrapper's parameters have; labels are found by position.</param>
    /// <param name="series">Where the series are that have no declaration of their own.</param>
    public static string Of(Case one, IReadOnlyList<Parameter> parameters, CallSiteSeries series)
    {
        string field = series.Find(one) ?? ProbesEmitter.Field(one.Method.Probe);
        return one.Method.Labels.Count == 0 ? field : $"{field}.Of({Index(one.Method.Labels, parameters, field)})";
    }

    /// <summary>Like an odometer, the last label fastest.</summary>
    private static string Index(EquatableArray<Label> labels, IReadOnlyList<Parameter> parameters, string field)
    {
        string index = Value(labels[0], parameters, field, 0);
        for (int position = 1; position < labels.Count; position++)
            index = $"({index}) * {Number(labels[position].Domain)} + {Value(labels[position], parameters, field, position)}";
        return index;
    }

    private static string Value(Label label, IReadOnlyList<Parameter> parameters, string field, int position)
    {
        string parameter = parameters[label.Parameter].Name;
        if (label.MaxValues > 0)
            return $"{field}.Bounded({Number(position)}).IndexOf({parameter})";

        IEnumerable<string> arms = label.Values.Select(static (value, index) => $"{value.Pattern ?? "_"} => {Number(index)}");
        return $"({parameter} switch {{ {string.Join(", ", arms)} }})";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
