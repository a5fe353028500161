using System.CommandLine;
using System.Globalization;

namespace PerfGen.Cli.Commands;

/// <summary>Options whose value is a moment of the past, read the same in every culture.</summary>
internal static class Moments
{
    private static readonly (char Unit, TimeSpan Time)[] _units = [('m', TimeSpan.FromMinutes(1)), ('h', TimeSpan.FromHours(1)), ('d', TimeSpan.FromDays(1)), ('w', TimeSpan.FromDays(7))];

    /// <summary><c>90m</c>, <c>12h</c>, <c>7d</c> and <c>2w</c> ago, or a date with or without a time, UTC where it names no offset.</summary>
    public static Option<DateTimeOffset?> Since(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "time",
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value.Trim();
            TimeSpan unit = text.Length > 1 ? _units.FirstOrDefault(one => one.Unit == text[^1]).Time : default;
            if (unit > TimeSpan.Zero && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number is > 0 and < 10_000)
                return DateTimeOffset.UtcNow - number * unit;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
                return moment;

            result.AddError($"'{text}' is no time to begin at; give one such as 12h, 7d or 2026-01-31");
            return null;
        },
    };
}
