using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2002: it moves to the property's initializer or to a static readonly field, where nothing of the call stands in it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2002_InstrumentMustNotBeCreatedPerCallFixer() : RuleFixer("PG2002")
{
    private protected override IEnumerable<Remedy> RemediesFor(FixSite site) => ExtractedField.RemediesFor(site, "");
}
