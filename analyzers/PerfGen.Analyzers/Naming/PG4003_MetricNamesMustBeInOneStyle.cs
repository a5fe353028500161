using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Options;

namespace PerfGen.Analyzers.Naming;

/// <summary>Who looks for a metric should not have to guess how its name is written. Judged per library, for each has its own usage.</summary>
internal sealed class PG4003_MetricNamesMustBeInOneStyle() : NamingRule(Descriptors.PG4003)
{
    protected override Action<RuleContext, InstrumentCreation, string> Begin(RuleRegistration rule, PublishedNames published)
    {
        var names = new ConcurrentBag<(MetricLibrary Library, string Style, string Name, Location Location)>();
        rule.Start.RegisterCompilationEndAction(context =>
        {
            foreach (IGrouping<MetricLibrary, (MetricLibrary Library, string Style, string Name, Location Location)> library in names.GroupBy(static name => name.Library))
            {
                // One metric may be declared in several places; of two styles that are as frequent, the one that comes first in the alphabet.
                string usual = library.GroupBy(static name => name.Style, StringComparer.Ordinal)
                    .OrderByDescending(static style => style.Select(static name => name.Name).Distinct().Count())
                    .ThenBy(static style => style.Key, StringComparer.Ordinal)
                    .First().Key;
                foreach ((_, string style, string name, Location location) in library)
                {
                    if (style != usual)
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.PG4003, location, name, style, usual));
                }
            }
        });
        return (_, creation, name) =>
        {
            if (NameStyle.Of(name) is { } style)
                names.Add((creation.Library, style, name, creation.Name!.Syntax.GetLocation()));
        };
    }
}
