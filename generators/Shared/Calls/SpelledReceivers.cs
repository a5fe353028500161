using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// The type of what a call is made on, where it is spelled out nearby: <c>List&lt;Order&gt; orders</c>, a few lines above
/// <c>orders.Add(order)</c>. Judged by the syntax alone, and never guessed: what takes more than a look is unknown.
/// </summary>
internal static class SpelledReceivers
{
    /// <summary>Characters of a member that are looked through for each call in it: a longer one is left to the compiler, which reads it once.</summary>
    private const int LongestMember = 10_000;

    /// <summary>
    /// The type as it is written at the declaration; null where that is not plain to see. The receiver itself if nothing around it has its name: a type then, a namespace, or what
    /// <c>using static</c> brings in.
    /// </summary>
    public static TypeSyntax? TypeOf(ExpressionSyntax receiver) => receiver switch
    {
        ParenthesizedExpressionSyntax inner => TypeOf(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => TypeOf(inner.Operand),
        ObjectCreationExpressionSyntax created => created.Type,
        CastExpressionSyntax cast => cast.Type,
        IdentifierNameSyntax { Identifier.ValueText: not ("value" or "field" or "args") } name => OfName(name),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => OfMember(name),
        _ => null,
    };

    private static TypeSyntax? OfName(IdentifierNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member || member.FullSpan.Length > LongestMember)
            return null;

        string text = name.Identifier.ValueText;
        SyntaxNode inner = name;
        foreach (SyntaxNode scope in name.Ancestors())
        {
            if (IsLarge(scope))
                return null;
            SyntaxNode[] declarations = [.. scope is TypeDeclarationSyntax type ? InType(type, text) : InScope(scope, inner, text)];
            if (declarations.Length > 0)
                return IsDeclaredInExpression(text, member) ? null : Only(declarations);
            if (scope is BaseTypeDeclarationSyntax around && !PlainCalls.IsWhole(around))
                return null;
            inner = scope;
        }

        // Nothing has the name but a type, or a namespace.
        return IsDeclaredInExpression(text, member) ? null : name;
    }

    /// <summary>What has so many members or statements is not looked through for each call in it.</summary>
    private static bool IsLarge(SyntaxNode scope) => scope switch
    {
        TypeDeclarationSyntax type => type.Members.Count > PlainCalls.MostMembers,
        CompilationUnitSyntax program => program.Members.Count > PlainCalls.MostMembers,
        _ => false,
    };

    private static TypeSyntax? OfMember(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is TypeDeclarationSyntax type && !IsLarge(type)
            ? Only(InType(type, name.Identifier.ValueText).Where(static declaration => declaration is not ParameterSyntax))
            : null;

    /// <summary>What one scope declares under the name. Its own statements, not those of the scopes in it.</summary>
    private static IEnumerable<SyntaxNode> InScope(SyntaxNode scope, SyntaxNode inner, string name) => scope switch
    {
        BlockSyntax block => Locals(block.Statements, name),
        // The sections of a switch are one scope.
        SwitchStatementSyntax choice => choice.Sections.SelectMany(section => Locals(section.Statements, name)),
        CompilationUnitSyntax program => Locals(program.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement), name),
        ForStatementSyntax { Declaration: { } declaration } => Variables(declaration, name),
        UsingStatementSyntax { Declaration: { } declaration } => Variables(declaration, name),
        FixedStatementSyntax loop => Variables(loop.Declaration, name),
        ForEachStatementSyntax loop when loop.Statement == inner && loop.Identifier.ValueText == name => [loop],
        CatchClauseSyntax { Declaration: { } declaration } when declaration.Identifier.ValueText == name => [declaration],
        SimpleLambdaExpressionSyntax lambda when lambda.Parameter.Identifier.ValueText == name => [lambda.Parameter],
        ParenthesizedLambdaExpressionSyntax lambda => Parameters(lambda.ParameterList, name),
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => Parameters(parameters, name),
        LocalFunctionStatementSyntax function => Parameters(function.ParameterList, name),
        BaseMethodDeclarationSyntax method => Parameters(method.ParameterList, name),
        IndexerDeclarationSyntax indexer => Parameters(indexer.ParameterList, name),
        _ => [],
    };

    /// <summary>What this declaration of the type declares under the name. Another part of it, or a base, may have one of which nothing is seen here.</summary>
    private static IEnumerable<SyntaxNode> InType(TypeDeclarationSyntax type, string name)
    {
        foreach (SyntaxNode parameter in type.ParameterList is { } parameters ? Parameters(parameters, name) : [])
            yield return parameter;
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is BaseFieldDeclarationSyntax fields)
            {
                foreach (SyntaxNode variable in Variables(fields.Declaration, name))
                    yield return variable;
            }
            else if (NameOf(member) == name)
            {
                yield return member;
            }
        }
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax happening => happening.Identifier.ValueText,
        _ => "",
    };

    private static IEnumerable<SyntaxNode> Locals(IEnumerable<StatementSyntax> statements, string name) =>
        statements.Select(static statement => statement is LabeledStatementSyntax labeled ? labeled.Statement : statement)
            .OfType<LocalDeclarationStatementSyntax>()
            .SelectMany(local => Variables(local.Declaration, name));

    private static IEnumerable<SyntaxNode> Variables(VariableDeclarationSyntax declaration, string name) =>
        declaration.Variables.Where(variable => variable.Identifier.ValueText == name);

    private static IEnumerable<SyntaxNode> Parameters(BaseParameterListSyntax parameters, string name) =>
        parameters.Parameters.Where(parameter => parameter.Identifier.ValueText == name);

    /// <summary>Variables of patterns, of <c>out</c> and of queries have scopes that take more than a look.</summary>
    private static bool IsDeclaredInExpression(string name, SyntaxNode member) => member.DescendantNodes().Any(node => node switch
    {
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText == name,
        FromClauseSyntax from => from.Identifier.ValueText == name,
        LetClauseSyntax let => let.Identifier.ValueText == name,
        JoinClauseSyntax join => join.Identifier.ValueText == name,
        JoinIntoClauseSyntax into => into.Identifier.ValueText == name,
        QueryContinuationSyntax into => into.Identifier.ValueText == name,
        _ => false,
    });

    private static TypeSyntax? Only(IEnumerable<SyntaxNode> declarations) => declarations.Take(2).ToArray() is [var one] ? Spelled(one) : null;

    private static TypeSyntax? Spelled(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable => variable.Initializer?.Value switch
        {
            ObjectCreationExpressionSyntax created => created.Type,
            CastExpressionSyntax cast => cast.Type,
            _ => null,
        },
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => variables.Type,
        ForEachStatementSyntax { Type.IsVar: false } loop => loop.Type,
        CatchDeclarationSyntax caught => caught.Type,
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };
}
