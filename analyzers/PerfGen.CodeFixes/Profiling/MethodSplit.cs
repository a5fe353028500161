using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.CodeFixes.Profiling;

/// <summary>
/// Splits a method in two: a partial definition, which keeps the documentation, the attributes and all that callers see, and a private core,
/// which keeps the body and what the body needs.
/// </summary>
internal sealed class MethodSplit(MethodDeclarationSyntax method, string coreName, SemanticModel model, CancellationToken cancellation)
{
    private readonly SyntaxTrivia _line = EndOfLine(method.SyntaxTree.GetRoot(cancellation));

    /// <summary>A directive in the head would end up in one half.</summary>
    public static bool IsPossible(MethodDeclarationSyntax method)
    {
        if ((method.Body ?? (SyntaxNode?)method.ExpressionBody) is not { } body || method.ExplicitInterfaceSpecifier is not null || method.Modifiers.Any(SyntaxKind.PartialKeyword))
            return false;

        return !method.DescendantTrivia()
            .Any(trivia => trivia.IsDirective && trivia.SpanStart > method.SpanStart && trivia.SpanStart < body.SpanStart);
    }

    public MethodDeclarationSyntax Definition()
    {
        List<SyntaxToken> modifiers = [.. method.Modifiers.Where(static token => !token.IsKind(SyntaxKind.AsyncKeyword)).Select(static token => token.WithLeadingTrivia())];

        // Only a method that says how visible it is may have a result, and must have a body.
        if (!modifiers.Exists(static token => token.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword))
            modifiers.Insert(0, Keyword(SyntaxKind.PrivateKeyword));
        modifiers.Add(Keyword(SyntaxKind.PartialKeyword));

        MethodDeclarationSyntax definition = method
            .WithAttributeLists(AttributeSplit.OfDefinition(method.AttributeLists, model, cancellation))
            .WithModifiers(AfterAttributes(modifiers))
            .WithReturnType(method.ReturnType.WithoutLeadingTrivia())
            .WithParameterList(Parameters(parameter => parameter.WithAttributeLists(AttributeSplit.OfDefinition(parameter.AttributeLists, model, cancellation))))
            .WithBody(null)
            .WithExpressionBody(null);
        SyntaxToken last = LastOfHead(definition);
        return definition
            .ReplaceToken(last, last.WithTrailingTrivia())
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(CommentOf(last).Add(_line)))
            .WithLeadingTrivia(method.GetLeadingTrivia());
    }

    public MethodDeclarationSyntax Core()
    {
        IEnumerable<SyntaxToken> modifiers = method.Modifiers
            .Where(static token => token.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.UnsafeKeyword or SyntaxKind.AsyncKeyword)
            .Select(static token => Keyword(token.Kind()))
            .Prepend(Keyword(SyntaxKind.PrivateKeyword));
        MethodDeclarationSyntax core = method
            .WithAttributeLists(AttributeSplit.OfCore(method.AttributeLists, model, cancellation))
            .WithModifiers(AfterAttributes(modifiers))
            .WithReturnType(method.ReturnType.WithoutLeadingTrivia())
            .WithIdentifier(SyntaxFactory.Identifier(coreName).WithTrailingTrivia(method.Identifier.TrailingTrivia))
            .WithParameterList(Parameters(CoreParameter));
        SyntaxToken last = LastOfHead(core);
        core = core.ReplaceToken(last, CommentOf(last).Count == 0 ? last : last.WithTrailingTrivia(_line));

        SyntaxTriviaList blankLine = SyntaxFactory.TriviaList(_line);
        return core.WithLeadingTrivia(method.GetLeadingTrivia() is [.., { RawKind: (int)SyntaxKind.WhitespaceTrivia } indentation] ? blankLine.Add(indentation) : blankLine);
    }

    /// <summary>The generated body passes every argument, and in the plain form.</summary>
    private ParameterSyntax CoreParameter(ParameterSyntax parameter) => parameter
        .WithAttributeLists(AttributeSplit.OfCore(parameter.AttributeLists, model, cancellation))
        .WithModifiers(SyntaxFactory.TokenList(parameter.Modifiers.Where(static token => !token.IsKind(SyntaxKind.ThisKeyword) && !token.IsKind(SyntaxKind.ParamsKeyword))))
        .WithDefault(null)
        .WithIdentifier(parameter.Default is null ? parameter.Identifier : parameter.Identifier.WithTrailingTrivia());

    private ParameterListSyntax Parameters(Func<ParameterSyntax, ParameterSyntax> change) => method.ParameterList.ReplaceNodes(
        method.ParameterList.Parameters,
        (parameter, _) => change(parameter).WithLeadingTrivia(parameter.GetLeadingTrivia()));

    /// <summary>The first modifier stands where the first one stood: on a line of its own below the attributes, or beside them.</summary>
    private SyntaxTokenList AfterAttributes(IEnumerable<SyntaxToken> modifiers)
    {
        SyntaxToken[] tokens = [.. modifiers];
        if (method.AttributeLists.Count > 0)
            tokens[0] = tokens[0].WithLeadingTrivia(method.AttributeLists.Last().GetLastToken().GetNextToken().LeadingTrivia.Where(static trivia => IsBlank(trivia)));
        return SyntaxFactory.TokenList(tokens);
    }

    private static SyntaxToken LastOfHead(MethodDeclarationSyntax method) =>
        method.ConstraintClauses.Count > 0 ? method.ConstraintClauses.Last().GetLastToken() : method.ParameterList.GetLastToken();

    private static SyntaxTriviaList CommentOf(SyntaxToken last) => last.TrailingTrivia.All(IsBlank)
        ? SyntaxFactory.TriviaList()
        : SyntaxFactory.TriviaList(last.TrailingTrivia.Where(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)));

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;

    private static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.LineFeed;

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
