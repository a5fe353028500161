using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;

namespace PerfGen.Analyzers.Correctness;

/// <summary>The OpenTelemetry SDK looks a series up by the tags as they come; another order costs sorting and a second entry.</summary>
internal sealed class PG3004_TagsMustBeInOneOrder() : MetricRule(Descriptors.PG3004)
{
    protected override void Register(RuleRegistration rule)
    {
        var orders = new ConcurrentDictionary<ISymbol, ConcurrentBag<(Location Location, string[] Keys)>>(SymbolEqualityComparer.Default);
        rule.OnMeasurement((context, measurement) =>
        {
            if (measurement.Library != MetricLibrary.Meter || !measurement.IsComplete || measurement.Labels.Length < 2
                || measurement.Instrument?.Unwrapped() is not IMemberReferenceOperation { Member: var instrument })
            {
                return;
            }

            string[] keys = [.. measurement.Labels.Select(static label => label.Name).OfType<string>()];
            if (keys.Length == measurement.Labels.Length)
                orders.GetOrAdd(instrument, static _ => []).Add((measurement.Operation.Syntax.GetLocation(), keys));
        });
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach (KeyValuePair<ISymbol, ConcurrentBag<(Location Location, string[] Keys)>> instrument in orders)
            {
                var firsts = new Dictionary<string, (Location Location, string[] Keys)>(StringComparer.Ordinal);
                foreach ((Location location, string[] keys) in instrument.Value
                    .OrderBy(static use => use.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                    .ThenBy(static use => use.Location.SourceSpan.Start))
                {
                    string set = string.Join("\n", keys.OrderBy(static key => key, StringComparer.Ordinal));
                    if (!firsts.TryGetValue(set, out (Location Location, string[] Keys) first))
                        firsts.Add(set, (location, keys));
                    else if (!first.Keys.SequenceEqual(keys))
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG3004, location, instrument.Key.Name, string.Join(", ", keys), string.Join(", ", first.Keys), Place(first.Location)));
                }
            }
        });
    }

    private static string Place(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({(span.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture)})";
    }
}
