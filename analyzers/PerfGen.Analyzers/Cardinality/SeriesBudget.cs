using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Values;

namespace PerfGen.Analyzers.Cardinality;

/// <summary>The labels of one instrument over all its measurements, and what each may be.</summary>
internal sealed class SeriesBudget(ISymbol instrument)
{
    private readonly Dictionary<string, ImmutableHashSet<string>?> _domains = new(StringComparer.Ordinal);
    private Location? _first;
    private string? _name;
    private int _limit = int.MaxValue;

    public void Add(Measurement measurement, int limit)
    {
        lock (_domains)
        {
            Location location = measurement.Operation.Syntax.GetLocation();
            if (_first is null || IsBefore(location, _first))
                _first = location;
            _limit = Math.Min(_limit, limit);
            _name ??= measurement.Name?.ConstantText();
            for (int index = 0; index < measurement.Labels.Length; index++)
            {
                Label label = measurement.Labels[index];
                string name = label.Name ?? $"label {(index + 1).ToString(CultureInfo.InvariantCulture)}";
                ImmutableHashSet<string>? values = CountedValues.Of(label.Value);
                _domains[name] = _domains.TryGetValue(name, out ImmutableHashSet<string>? known) ? Union(known, values) : values;
            }
        }
    }

    public Diagnostic? Judge()
    {
        Location? location = instrument.Locations.FirstOrDefault(static location => location.IsInSource) ?? _first;
        return location is null ? null : Diagnose(location, _name ?? instrument.Name, _domains.Select(static domain => (domain.Key, domain.Value?.Count ?? 1)), _limit);
    }

    /// <summary>Null within the limit. Domains stand in the message with the largest first.</summary>
    public static Diagnostic? Diagnose(Location location, string metric, IEnumerable<(string Name, int Size)> domains, int limit)
    {
        (string Name, int Size)[] ordered = [.. domains.Where(static domain => domain.Size > 1).OrderByDescending(static domain => domain.Size).ThenBy(static domain => domain.Name, StringComparer.Ordinal)];
        double product = ordered.Aggregate(1.0, static (product, domain) => product * domain.Size);
        if (product <= limit)
            return null;

        string factors = string.Join(" x ", ordered.Select(static domain => $"{domain.Name} {domain.Size.ToString(CultureInfo.InvariantCulture)}"));
        return Diagnostic.Create(Descriptors.PG1007, location, $"'{metric}'", product.ToString("N0", CultureInfo.InvariantCulture), factors, limit.ToString("N0", CultureInfo.InvariantCulture));
    }

    /// <summary>Values that can be counted are a lower bound of all.</summary>
    private static ImmutableHashSet<string>? Union(ImmutableHashSet<string>? one, ImmutableHashSet<string>? other) => one is null ? other : other is null ? one : one.Union(other);

    private static bool IsBefore(Location one, Location other)
    {
        int order = string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath);
        return order < 0 || order == 0 && one.SourceSpan.Start < other.SourceSpan.Start;
    }
}
