using System.Globalization;
using System.Text;

namespace PerfGen.Build.Prometheus;

/// <summary>
/// The bucket boundary of a limit, as its <c>le</c> label spells it: the shortest text that reads back as the same number. Prometheus 3
/// and scrapes in the OpenMetrics format store the same number as Go spells it, with a point or an exponent; a query finds either.
/// </summary>
/// <param name="Text">As the exposition writes it.</param>
/// <param name="Normalized">As Prometheus 3 stores it.</param>
internal sealed record Boundary(string Text, string Normalized)
{
    /// <summary>What selects the bucket.</summary>
    public string Matcher => Text == Normalized
        ? $"le={QuotedText.Of(Text)}"
        : $"le=~{QuotedText.Of($"{PromQl.RegexOf(Text)}|{PromQl.RegexOf(Normalized)}")}";

    public static Boundary Of(double value)
    {
        string text = Shortest(value);
        return new Boundary(text, Normalize(text));
    }

    /// <summary>MSBuild may run on a framework whose round-trip format is not the shortest.</summary>
    public static string Shortest(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        string shorter = value.ToString("G16", CultureInfo.InvariantCulture);
        return shorter.Length < text.Length && double.Parse(shorter, CultureInfo.InvariantCulture).Equals(value) ? shorter : text;
    }

    /// <summary>Go's format 'g': an exponent of at least two digits below 1e-4 and from 1e6 on, else plain digits with a point.</summary>
    private static string Normalize(string text)
    {
        int e = text.IndexOf('E');
        string mantissa = e < 0 ? text : text.Substring(0, e);
        int point = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "");
        int exponent = (e < 0 ? 0 : int.Parse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) + (point < 0 ? mantissa.Length : point) - 1;
        string significant = digits.TrimStart('0');
        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        if (significant.Length == 0)
            return "0.0";

        var normal = new StringBuilder();
        if (exponent is < -4 or >= 6)
        {
            normal.Append(significant[0]);
            if (significant.Length > 1)
                normal.Append('.').Append(significant, 1, significant.Length - 1);
            return normal.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
        }

        if (exponent < 0)
            return normal.Append("0.").Append('0', -exponent - 1).Append(significant).ToString();
        normal.Append(significant.PadRight(exponent + 1, '0'));
        return (normal.Length > exponent + 1 ? normal.Insert(exponent + 1, '.') : normal.Append(".0")).ToString();
    }
}
