using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PerfGen.Cli.Commands;

/// <summary>Options whose values are shares, times or counts, read the same in every culture.</summary>
internal static class Amounts
{
    private static readonly (string Unit, double Ns)[] _units = [("ns", 1), ("us", 1e3), ("ms", 1e6), ("s", 1e9)];

    /// <summary><c>5%</c> and <c>5</c> are five percent; a number below 1, such as <c>0.05</c>, is a share of 1.</summary>
    public static Option<double?> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "percent",
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value.Trim();
            bool percent = text.EndsWith('%');
            if (TryNumber(text.TrimEnd('%', ' '), out double value) && value > 0)
            {
                double share = percent || value >= 1 ? value / 100 : value;
                if (share < 10)
                    return share;
            }

            return Refused<double?>(result, "a share such as 5% or 0.05");
        },
    };

    public static Option<double> Nanoseconds(string name, string description, double usual) => new(name)
    {
        Description = description,
        HelpName = "time",
        DefaultValueFactory = _ => usual,
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value.Trim();
            (string unit, double ns) = _units.FirstOrDefault(one => text.EndsWith(one.Unit, StringComparison.Ordinal), ("", 1));
            return TryNumber(text[..^unit.Length].Trim(), out double value) && value >= 0 && double.IsFinite(value * ns)
                ? value * ns
                : Refused<double>(result, "a time such as 0.3 (ns) or 2us");
        },
    };

    public static Option<int> Count(string name, string description, int usual, int least) => new(name)
    {
        Description = description,
        HelpName = "count",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= 10_000
                ? value
                : Refused<int>(result, $"a whole number from {least}"),
    };

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static T? Refused<T>(ArgumentResult result, string expected)
    {
        string option = (result.Parent as OptionResult)?.Option.Name ?? "the value";
        result.AddError($"'{result.Tokens[0].Value}' is no value for {option}, which takes {expected}");
        return default;
    }
}
