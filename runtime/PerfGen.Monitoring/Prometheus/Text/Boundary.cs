using System.Globalization;

namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>An upper boundary of a histogram's bucket, with its spelling in either format.</summary>
/// <param name="Value">The boundary, in the unit of the family.</param>
/// <param name="Text">The shortest text that reads back as the value: <c>1</c>, <c>0.05</c>, <c>1E-06</c>.</param>
/// <param name="Canonical">The same number as OpenMetrics, and Prometheus from version 3 on, spell it: <c>1.0</c>, <c>0.05</c>, <c>1e-06</c>.</param>
internal readonly record struct Boundary(double Value, string Text, string Canonical)
{
    public static Boundary Of(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return new Boundary(value, text, Canonicalize(text));
    }

    public static Boundary[] Of(params double[] values) => [.. values.Select(Of)];

    /// <summary>An exponent of at least two digits below 1e-4 and from 1e6 on, else plain digits with a point, as Go's <c>%g</c> with one.</summary>
    private static string Canonicalize(string text)
    {
        string sign = text.StartsWith('-') ? "-" : "";
        string[] parts = text[sign.Length..].Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        int exponent = (point < 0 ? digits.Length : point) - 1 + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        string significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        if (significant.Length == 0)
            return "0.0";

        if (exponent is < -4 or >= 6)
        {
            string fraction = significant.Length > 1 ? "." + significant[1..] : "";
            return $"{sign}{significant[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{significant}";
        significant = significant.PadRight(exponent + 1, '0');
        return significant.Length > exponent + 1 ? $"{sign}{significant[..(exponent + 1)]}.{significant[(exponent + 1)..]}" : $"{sign}{significant}.0";
    }
}
