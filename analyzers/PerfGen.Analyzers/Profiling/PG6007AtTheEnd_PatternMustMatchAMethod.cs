using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>PG6007 for [assembly: Profile], [assembly: ProfileIgnore] and [assembly: ProfileCalls]: one that matches nothing is misspelt, or outdated.</summary>
internal sealed class PG6007AtTheEnd_PatternMustMatchAMethod() : WholeProjectRule(Descriptors.PG6007AtTheEnd)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        AnalyzePatterns(project, context);
        foreach (CallRule rule in project.Rules.Rules)
        {
            if (CallRule.IsTakenByTheFramework(rule.Type))
                Report(context, rule.Attribute, $"calls of '{rule.Type.Name}' are intercepted by the framework's own generators, and a call can be intercepted once");
            else if (!rule.Names.Any())
                Report(context, rule.Attribute, $"'{rule.Type.Name}' has no method of that name");
        }
    }

    private static void AnalyzePatterns(ProfiledProject project, CompilationAnalysisContext context)
    {
        HashSet<AttributeData> unmatched = [.. project.Patterns.Attributes];
        foreach (INamedTypeSymbol type in unmatched.Count == 0 ? [] : SourceTypes.Of(project.Compilation.Assembly))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (IMethodSymbol method in ProfiledMembers.Of(type))
                unmatched.ExceptWith(project.Patterns.Matching(method));
            if (unmatched.Count == 0)
                return;
        }

        foreach (AttributeData attribute in project.Patterns.Attributes.Where(unmatched.Contains))
            Report(context, attribute, $"no ordinary method of this project has a name, or a type, that matches '{attribute.ConstructorArguments[0].Value}'");
    }

    private static void Report(CompilationAnalysisContext context, AttributeData attribute, string reason) => context.ReportDiagnostic(Diagnostic.Create(
        Descriptors.PG6007AtTheEnd, attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? Location.None, reason));
}
