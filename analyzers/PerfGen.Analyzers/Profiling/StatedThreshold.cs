using System.Globalization;
using Microsoft.CodeAnalysis;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>One [Threshold] as it is written.</summary>
internal sealed record StatedThreshold(IReadOnlyList<(string Name, double Limit)> Limits, bool IsCritical, double? CooldownSeconds, Location Location)
{
    private static readonly string[] _percentiles = ["P50Ms", "P95Ms", "P99Ms"];

    /// <summary>The limits of one call's or of all calls' duration.</summary>
    public static IReadOnlyList<string> Durations { get; } = ["MaxMs", "MeanMs", .. _percentiles];

    public static IEnumerable<StatedThreshold> Of(IMethodSymbol method, CancellationToken cancellation) => method.GetAttributes()
        .Where(static attribute => ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ThresholdAttribute))
        .Select(attribute => Of(attribute, method, cancellation));

    /// <summary>Null when it is not stated.</summary>
    public double? Limit(string name)
    {
        foreach ((string stated, double limit) in Limits)
        {
            if (stated == name)
                return limit;
        }

        return null;
    }

    /// <summary>Limits that no call can keep, or every call does.</summary>
    public IEnumerable<string> Impossible()
    {
        foreach ((string name, double limit) in Limits)
        {
            if (double.IsNaN(limit) || double.IsInfinity(limit))
                yield return $"{name} of {Text(limit)} limits nothing; leave it out";
            else if (limit < 0)
                yield return $"{name} of {Text(limit)} is negative";
            else if (limit == 0 && Durations.Contains(name))
                yield return $"{name} of 0 is exceeded by every call";
            else if (name == "MaxErrorRate" && limit > 1)
                yield return $"MaxErrorRate of {Text(limit)} is above 1, which is every call; 5 % are 0.05";
        }

        if (CooldownSeconds is { } cooldown && (cooldown < 0 || double.IsNaN(cooldown)))
            yield return $"CooldownSeconds of {Text(cooldown)} is no time; 0 raises an event for each violation";
    }

    /// <summary>A percentile is never below a lower one, so neither can the limits be.</summary>
    public IEnumerable<string> Disordered()
    {
        for (int high = 1; high < _percentiles.Length; high++)
        {
            for (int low = 0; low < high; low++)
            {
                if (Limit(_percentiles[high]) is { } upper && Limit(_percentiles[low]) is { } lower && upper < lower)
                    yield return $"{_percentiles[high]} of {Text(upper)} is below {_percentiles[low]} of {Text(lower)}, and a percentile never is";
            }
        }
    }

    public static string Text(double limit) => limit.ToString("0.####", CultureInfo.InvariantCulture);

    private static StatedThreshold Of(AttributeData attribute, IMethodSymbol method, CancellationToken cancellation)
    {
        var limits = new List<(string, double)>();
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key is not ("Severity" or "CooldownSeconds") && argument.Value.Value is double or long)
                limits.Add((argument.Key, Convert.ToDouble(argument.Value.Value, CultureInfo.InvariantCulture)));
        }

        return new StatedThreshold(
            limits,
            IsCritical: attribute.Named("Severity") is 1,
            attribute.Named("CooldownSeconds") as double?,
            attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? method.Locations[0]);
    }
}
