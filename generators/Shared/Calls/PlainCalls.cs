using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// What a name with nothing before it surely is, by the syntax alone: C# looks for it in the scopes around it and then in the innermost type, and where it
/// finds a method, it looks no further out.
/// </summary>
internal static class PlainCalls
{
    /// <summary>A type, or a program, of more members is not looked through for each call in it.</summary>
    public const int MostMembers = 500;

    /// <summary>Whether a function within the member around it has the name.</summary>
    public static bool IsLocalFunction(SimpleNameSyntax name) => name.Ancestors()
        .TakeWhile(static scope => scope is not BaseTypeDeclarationSyntax)
        .Any(scope => scope switch
        {
            BlockSyntax block => Declares(block.Statements, name),
            SwitchStatementSyntax choice => choice.Sections.Any(section => Declares(section.Statements, name)),
            _ => false,
        });

    /// <summary>The type whose method it is, its own or one that it inherits; null where that is not plain to see.</summary>
    public static TypeDeclarationSyntax? TypeOf(SimpleNameSyntax name) =>
        name is IdentifierNameSyntax && TypeAround(name) is { Members.Count: <= MostMembers } type && type.Members.Any(member => IsMethod(member, name.Identifier.ValueText)) ? type : null;

    /// <summary>The innermost type.</summary>
    public static TypeDeclarationSyntax? TypeAround(ExpressionSyntax place) =>
        place.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is TypeDeclarationSyntax type && HasCallableMembers(type) ? type : null;

    /// <summary>Whether all members of a type stand here: it has no other part and inherits none. Those of a type with very many are not looked through for each call.</summary>
    public static bool IsWhole(BaseTypeDeclarationSyntax type) =>
        type is TypeDeclarationSyntax { BaseList: null, Members.Count: <= MostMembers }
        && HasCallableMembers(type)
        && !type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The members of an extension block are those of the class around it.</summary>
    private static bool HasCallableMembers(BaseTypeDeclarationSyntax type) => type is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax;

    private static bool Declares(IEnumerable<StatementSyntax> statements, SimpleNameSyntax name) =>
        statements.Any(statement => statement is LocalFunctionStatementSyntax function && function.Identifier.ValueText == name.Identifier.ValueText);

    private static bool IsMethod(MemberDeclarationSyntax member, string name) =>
        member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method && method.Identifier.ValueText == name;
}
