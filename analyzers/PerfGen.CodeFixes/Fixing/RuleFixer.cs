using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace PerfGen.CodeFixes.Fixing;

/// <summary>
/// What every fix shares: it finds the reported node, offers the remedies, and fixes a document, a project or a solution at once with one
/// editor per document. A fixer overrides <see cref="RemediesFor"/>.
/// </summary>
public abstract class RuleFixer(params string[] ids) : CodeFixProvider
{
    /// <summary>The key of the action that takes the best remedy of each place.</summary>
    private const string BestOfEach = "Take the best remedy of each";

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // dotnet format shows a fixer what its analyzer found first, whichever rule's that is, to learn the key by which to fix all of its own.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                context.RegisterCodeFix(CodeAction.Create(BestOfEach, _ => Task.FromResult(context.Document), equivalenceKey: BestOfEach), diagnostic);
                continue;
            }

            if (await SiteAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } site)
                continue;

            foreach (Remedy remedy in RemediesFor(site))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, cancellation => ApplyAsync(context.Document, [remedy], cancellation), equivalenceKey: remedy.Title),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic, the best first; nothing where no change is sure to compile.</summary>
    private protected abstract IEnumerable<Remedy> RemediesFor(FixSite site);

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var remedies = new List<Remedy>();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await SiteAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } site)
                continue;
            if (RemediesFor(site).FirstOrDefault(remedy => context.CodeActionEquivalenceKey is BestOfEach || remedy.Title == context.CodeActionEquivalenceKey) is { } remedy)
                remedies.Add(remedy);
        }

        return await ApplyAsync(document, remedies, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<FixSite?> SiteAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null
            ? null
            : new FixSite(diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), root, model, cancellation);
    }

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<Remedy> remedies, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var changes = new DocumentChanges(editor);
        foreach (Remedy remedy in remedies)
            remedy.Apply(changes);
        Document changed = editor.GetChangedDocument();
        return changes.Imports.Count > 0 && await ImportsOfAsync(document, changes, cancellation).ConfigureAwait(false) is { Length: > 0 } missing
            && await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax root
                ? changed.WithSyntaxRoot(UsingDirectives.Add(root, missing))
                : changed;
    }

    /// <summary>Those that the file does not see yet, by its own or a global using.</summary>
    private static async Task<string[]> ImportsOfAsync(Document document, DocumentChanges changes, CancellationToken cancellation)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var seen = new HashSet<string>(model.GetImportScopes(0, cancellation)
            .SelectMany(static scope => scope.Imports).Select(static import => import.NamespaceOrType.ToDisplayString()));
        return [.. changes.Imports.Where(name => !seen.Contains(name))];
    }
}
