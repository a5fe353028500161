using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PerfGen.CodeFixes.Fixing;

namespace PerfGen.CodeFixes.Lifetime;

/// <summary>PG2007: the child of a static collector is kept in a static readonly field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PG2007_ConstantChildMustNotBeLookedUpPerCallFixer() : RuleFixer("PG2007")
{
    private protected override IEnumerable<Remedy> RemediesFor(FixSite site) => ExtractedField.RemediesFor(site, "Child");
}
