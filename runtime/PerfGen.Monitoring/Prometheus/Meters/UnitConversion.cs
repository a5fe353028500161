namespace PerfGen.Monitoring.Prometheus.Meters;

/// <summary>A unit as Prometheus wants it: a base unit, in words, with the numbers to match.</summary>
/// <param name="Suffix">The unit's word, such as <c>seconds</c>; empty where it says nothing.</param>
/// <param name="Multiply">The value is multiplied by this,</param>
/// <param name="Divide">and divided by this: one of the two is 1, so that a value that can be exact is.</param>
internal readonly record struct UnitConversion(string Suffix, double Multiply = 1, double Divide = 1)
{
    public double Apply(double value) => value * Multiply / Divide;

    /// <summary>Of a unit in UCUM notation, as OpenTelemetry uses it, or in the words that older libraries write.</summary>
    /// <param name="unit">The instrument's; null without one.</param>
    /// <param name="isGauge">Of a gauge <c>1</c> means a ratio; of a sum it only says that things are counted.</param>
    public static UnitConversion Of(string? unit, bool isGauge)
    {
        string text = WithoutAnnotations(unit ?? "");
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return OfOne(text, isGauge);

        UnitConversion part = OfOne(text[..slash], isGauge: false);
        return part with { Suffix = (part.Suffix.Length == 0 ? "per_" : part.Suffix + "_per_") + Divisor(text[(slash + 1)..]) };
    }

    private static UnitConversion OfOne(string unit, bool isGauge) => unit switch
    {
        "" => new(""),
        "1" => new(isGauge ? "ratio" : ""),
        "%" or "percent" => new("ratio", Divide: 100),
        "s" or "sec" or "seconds" => new("seconds"),
        "ms" or "milliseconds" => new("seconds", Divide: 1e3),
        "us" or "µs" or "microseconds" => new("seconds", Divide: 1e6),
        "ns" or "nanoseconds" => new("seconds", Divide: 1e9),
        "min" or "minutes" => new("seconds", Multiply: 60),
        "h" or "hours" => new("seconds", Multiply: 3600),
        "d" or "days" => new("seconds", Multiply: 86400),
        "By" or "bytes" or "B" => new("bytes"),
        "kBy" or "KBy" or "kB" or "KB" => new("bytes", Multiply: 1e3),
        "MBy" or "MB" => new("bytes", Multiply: 1e6),
        "GBy" or "GB" => new("bytes", Multiply: 1e9),
        "KiBy" or "KiB" => new("bytes", Multiply: 1L << 10),
        "MiBy" or "MiB" => new("bytes", Multiply: 1L << 20),
        "GiBy" or "GiB" => new("bytes", Multiply: 1L << 30),
        "TiBy" or "TiB" => new("bytes", Multiply: 1L << 40),
        "bit" => new("bytes", Divide: 8),
        "Cel" => new("celsius"),
        "m" => new("meters"),
        "V" => new("volts"),
        "A" => new("amperes"),
        "J" => new("joules"),
        "W" => new("watts"),
        "g" => new("grams"),
        "Hz" => new("hertz"),
        _ => new(FamilyNames.Sanitize(unit)),
    };

    private static string Divisor(string unit) => unit switch
    {
        "s" => "second",
        "ms" => "millisecond",
        "min" => "minute",
        "h" => "hour",
        "d" => "day",
        "By" => "byte",
        _ => FamilyNames.Sanitize(unit),
    };

    /// <summary>What stands in braces is a remark, such as <c>{request}</c>.</summary>
    private static string WithoutAnnotations(string unit)
    {
        while (unit.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            int close = unit.IndexOf('}', open);
            if (close < 0)
                return unit[..open];
            unit = unit.Remove(open, close - open + 1);
        }

        return unit.Trim();
    }
}
