using Microsoft.CodeAnalysis;

namespace PerfGen.CodeFixes.Fixing;

/// <summary>Where a diagnostic stands.</summary>
internal sealed record FixSite(Diagnostic Diagnostic, SyntaxNode Node, SyntaxNode Root, SemanticModel Model, CancellationToken Cancellation);
