using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2006: the metric of a static client is kept in a static readonly field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2006_MetricMustNotBeLookedUpPerCallFixer() : RuleFixer("PG2006")
{
    private protected override IEnumerable<Remedy> RemediesFor(FixSite site) => ExtractedField.RemediesFor(site, "Metric");
}
