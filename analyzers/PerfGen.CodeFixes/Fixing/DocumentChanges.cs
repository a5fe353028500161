using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace PerfGen.CodeFixes.Fixing;

/// <summary>All changes of one document. Two fixes may ask for the same change: it is made once.</summary>
internal sealed class DocumentChanges(SyntaxEditor editor)
{
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly HashSet<(SyntaxNode, string)> _added = [];

    public void Remove(SyntaxNode node)
    {
        if (!_removed.Add(node))
            return;

        // With a statement goes its line; a comment above it stays, for it may speak of more.
        SyntaxRemoveOptions kept = node is not StatementSyntax ? SyntaxRemoveOptions.KeepExteriorTrivia
            : node.GetLeadingTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ? SyntaxRemoveOptions.KeepLeadingTrivia
            : SyntaxRemoveOptions.KeepNoTrivia;
        editor.RemoveNode(node, kept | SyntaxRemoveOptions.AddElasticMarker);
    }

    /// <summary>Replaces a node; the callback is given what earlier changes inside it have left.</summary>
    public void Replace<TNode>(TNode node, Func<TNode, SyntaxNode> change)
        where TNode : SyntaxNode
    {
        if (_removed.Add(node))
            editor.ReplaceNode(node, (current, _) => current is TNode same ? change(same).WithTriviaFrom(same) : current);
    }

    public void InsertBefore(SyntaxNode statement, SyntaxNode added)
    {
        if (_added.Add((statement, added.ToString())))
            editor.InsertBefore(statement, added);
    }

    /// <summary>Replaces a node by two, each with the trivia that it comes with.</summary>
    public void Split(SyntaxNode node, SyntaxNode first, SyntaxNode second)
    {
        if (!_removed.Add(node))
            return;

        editor.InsertAfter(node, second);
        editor.ReplaceNode(node, first);
    }

    /// <summary>Adds a member at the end of a type, once.</summary>
    public void AddMember(TypeDeclarationSyntax type, string name, SyntaxNode member)
    {
        if (_added.Add((type, name)))
            editor.AddMember(type, member);
    }
}
