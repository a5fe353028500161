using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PerfGen.Analyzers.HotPaths;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>A method that only returns a field or a constant is profiled and called in a loop: reading the clock costs many times what it does.</summary>
internal sealed class PG6003_TrivialMethodMustNotBeProfiledInALoop() : WholeProjectRule(Descriptors.PG6003)
{
    protected override void Analyze(ProfiledProject project, CompilationAnalysisContext context)
    {
        var judged = new HashSet<AnalyzedMethod>();
        foreach (MethodUse<AnalyzedMethod> use in project.Uses(context.CancellationToken))
        {
            foreach (AnalyzedMethod method in use.Redirected.Select(static reached => reached.Method).Concat(use.Written))
            {
                if (method.Symbol is null || use.Invocation is null || judged.Contains(method) || !IsInLoop(use.Invocation, project, context.CancellationToken))
                    continue;

                judged.Add(method);
                if (Returned(method.Symbol, project, context.CancellationToken) is { } what)
                {
                    int line = use.Name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptors.PG6003, method.Symbol.Locations[0], additionalLocations: [use.Name.GetLocation()], method.Name, what, $"{Path.GetFileName(use.Name.SyntaxTree.FilePath)}({line})"));
                }
            }
        }
    }

    private static bool IsInLoop(InvocationExpressionSyntax invocation, ProfiledProject project, CancellationToken cancellation) =>
        invocation.Ancestors().Any(static node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
        && project.ModelOf(invocation.SyntaxTree).GetOperation(invocation, cancellation) is { } operation
        && HotPath.LoopAround(operation) is not null;

    /// <summary>What the method returns without doing anything; null when it does more.</summary>
    private static string? Returned(IMethodSymbol method, ProfiledProject project, CancellationToken cancellation)
    {
        IMethodSymbol body = PartialCores.NeedsBody(method) ? PartialCores.Find(method) ?? method : method.PartialImplementationPart ?? method;
        if (body.IsAsync || body.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax declaration)
            return null;

        ExpressionSyntax? expression = declaration.ExpressionBody?.Expression ?? (declaration.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        if (expression is null)
            return null;

        SemanticModel model = project.ModelOf(expression.SyntaxTree);
        if (model.GetConstantValue(expression, cancellation).HasValue || expression is DefaultExpressionSyntax)
            return "a constant";
        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            ? model.GetSymbolInfo(expression, cancellation).Symbol switch
            {
                IFieldSymbol => "a field",
                IParameterSymbol { RefKind: RefKind.None } => "its parameter",
                _ => null,
            }
            : null;
    }
}
