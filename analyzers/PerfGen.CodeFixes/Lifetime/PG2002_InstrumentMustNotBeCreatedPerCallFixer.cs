using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2002: the creation moves to the property's initializer or to a static readonly field; one whose name comes with the call is kept by that name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2002_InstrumentMustNotBeCreatedPerCallFixer() : RuleFixer("PG2002")
{
    private protected override IEnumerable<Remedy> RemediesFor(FixSite site) => ExtractedField.RemediesFor(site, "").Concat(KeptByKey.RemediesFor(site));
}
