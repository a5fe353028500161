using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>Calls of <c>Profiler.Scope("name")</c>.</summary>
internal static class ScopeCallParser
{
    public static void Parse(MethodUse<ProfiledMethod> use, ScopeCall scope, SemanticModel model, FileCallsBuilder builder, CancellationToken cancellation)
    {
        if (scope.Obstacle is { } obstacle)
            builder.AddUnmeasured(new Series(scope.ScopeName ?? "Profiler.Scope", ""), use.Name, obstacle, isScope: true);
        else if (model.GetInterceptableLocation(use.Invocation!, cancellation) is { } location)
            builder.AddScope(scope.ScopeName!, Awaits(use.Invocation!), use.Name, Callers.Of(use.Invocation!, model, cancellation), location);
    }

    /// <summary>
    /// Whether an await stands inside the block that the scope covers: the block may then end on another thread, or on the same
    /// one after it did other work.
    /// </summary>
    private static bool Awaits(InvocationExpressionSyntax invocation)
    {
        SyntaxNode? covered = invocation.Ancestors().FirstOrDefault(static node => node
            is UsingStatementSyntax or LocalDeclarationStatementSyntax or BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        IEnumerable<SyntaxNode> nodes = covered switch
        {
            UsingStatementSyntax statement => [statement.Statement],

            // A declaration covers what follows it in its block; in top-level code, what follows in the file.
            LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block.Statements,
            LocalDeclarationStatementSyntax { Parent: { Parent: CompilationUnitSyntax unit } } => unit.Members,
            { } other => [other],
            null => [],
        };
        return nodes
            .Where(node => node.Span.End > invocation.Span.Start)
            .SelectMany(static node => node.DescendantNodesAndSelf(static child => child is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            .Any(static node => node is AwaitExpressionSyntax
                or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
                or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
                or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });
    }
}
