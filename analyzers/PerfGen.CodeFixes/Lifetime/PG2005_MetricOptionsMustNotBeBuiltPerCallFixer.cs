using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2005: the options move to the property's initializer or to a static readonly field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2005_MetricOptionsMustNotBeBuiltPerCallFixer() : RuleFixer("PG2005")
{
    private protected override IEnumerable<Remedy> RemediesFor(FixSite site) => ExtractedField.RemediesFor(site, "Options");
}
