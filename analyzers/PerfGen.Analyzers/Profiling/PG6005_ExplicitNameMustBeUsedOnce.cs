using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>Two methods with one explicit name would share a row of the report, and neither could be told from the other.</summary>
internal sealed class PG6005_ExplicitNameMustBeUsedOnce() : WholeProjectRule(Descriptors.PG6005)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        var named = project.Methods
            .Select(static method => (Method: method, Attribute: method.AskedBy == AskedBy.Method ? ProfiledMembers.Find(method.Symbol!, KnownNames.ProfileAttribute) : null))
            .Where(static found => found.Attribute?.Named("Name") is string { Length: > 0 })
            .GroupBy(static found => (string)found.Attribute!.Named("Name")!, StringComparer.Ordinal);
        foreach (var group in named)
        {
            // In the order of the source, so that it is the later one that is reported.
            var methods = group.OrderBy(static found => found.Method.Symbol!.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static found => found.Method.Symbol!.Locations[0].SourceSpan.Start).ToList();
            foreach ((AnalyzedMethod method, AttributeData? attribute) in methods.Skip(1))
            {
                Location first = methods[0].Method.Symbol!.Locations[0];
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.PG6005, NameIn(attribute!, context.CancellationToken) ?? method.Symbol!.Locations[0], [first], group.Key, methods[0].Method.Display));
            }
        }
    }

    /// <summary>The text of the name.</summary>
    private static Location? NameIn(AttributeData attribute, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Name")?.Expression.GetLocation();
}
