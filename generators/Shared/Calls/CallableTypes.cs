using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Shared;

/// <summary>
/// Tells calls that only share their name with a profiled method from those that have to be bound: where they have more arguments than it takes, or fewer, and where the type of
/// the receiver is spelled out, and neither declares such a method nor can derive from what does. So that a profiled method that is called <c>Add</c> does not have every list of a project bound.
/// </summary>
/// <param name="compilation">Where the uses are.</param>
/// <param name="ids">The documentation ids of the members by which profiled methods can be called, by simple name; of names that are missing here nothing is known.</param>
internal sealed class CallableTypes(Compilation compilation, IReadOnlyDictionary<string, List<string>> ids)
{
    private readonly ConcurrentDictionary<string, Declaring> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _ancestors = new(StringComparer.Ordinal);
    private readonly Lazy<ImportedNames> _imported = new(() => ImportedNames.In(compilation));

    /// <summary>False where a use of the name is surely none of a profiled method.</summary>
    /// <param name="name">What is invoked, or named as a method group.</param>
    /// <param name="receiver">What stands before it; null where nothing does.</param>
    /// <param name="arguments">How many stand behind it; null for a method group.</param>
    public bool MayBeOn(SimpleNameSyntax name, ExpressionSyntax? receiver, int? arguments)
    {
        Declaring declaring = _byName.GetOrAdd(name.Identifier.ValueText, Declaring);
        return (arguments is not { } count || declaring.Arguments.Include(count)) && MayBeOn(name, receiver, declaring);
    }

    private bool MayBeOn(SimpleNameSyntax name, ExpressionSyntax? receiver, Declaring declaring) => declaring.IsAny || receiver switch
    {
        null => !PlainCalls.IsLocalFunction(name) && (PlainCalls.TypeOf(name) is not { } type || IsOneOf(type.Identifier.ValueText, declaring)),
        ThisExpressionSyntax => PlainCalls.TypeAround(receiver) is not { } type || IsOneOf(type.Identifier.ValueText, declaring),
        _ => SpelledReceivers.TypeOf(receiver) is not { } type || (type == receiver && _imported.Value.OfTypes) || MayBeOf(type, declaring),
    };

    private bool MayBeOf(TypeSyntax type, Declaring declaring) =>
        SimpleName(type) is not { } spelled || IsOneOf(spelled, declaring) || IsTypeParameter(spelled, type) || _imported.Value.Aliases.Contains(spelled);

    /// <summary>Whether a type of this name declares the members, or inherits them.</summary>
    private bool IsOneOf(string type, Declaring declaring) => declaring.Types.Contains(type)
        || (declaring.HasHeirs && _ancestors.GetOrAdd(type, Ancestors).Any(name => name.Length == 0 || declaring.Types.Contains(name)));

    /// <summary>The names of all that types of this name in this compilation derive from and implement; an empty one for what cannot be found.</summary>
    private string[] Ancestors(string type) =>
        [.. compilation.GetSymbolsWithName(type, SymbolFilter.Type).OfType<INamedTypeSymbol>().SelectMany(Ancestors).Where(static ancestor => ancestor.SpecialType != SpecialType.System_Object).Select(static ancestor => ancestor.TypeKind == TypeKind.Error ? "" : ancestor.Name).Distinct()];

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
            yield return implemented;
    }

    private Declaring Declaring(string name)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        bool isAny = false, hasHeirs = false;
        ArgumentCounts? arguments = null;
        foreach (string id in ids.TryGetValue(name, out List<string>? known) ? known : [""])
        {
            // A file-local type has the id of its namesake elsewhere.
            ImmutableArray<ISymbol> symbols = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
            if (symbols.IsEmpty)
                return Shared.Declaring.Any;

            foreach (ISymbol symbol in symbols)
            {
                if (symbol is not IMethodSymbol { ContainingType: { } type } method)
                    return Shared.Declaring.Any;

                arguments = arguments?.Or(ArgumentCounts.Of(method)) ?? ArgumentCounts.Of(method);
                types.Add(type.Name);
                isAny |= IsOnAny(method);
                hasHeirs |= !type.IsSealed;
            }
        }

        return new Declaring(types, hasHeirs, isAny, arguments ?? ArgumentCounts.Any);
    }

    /// <summary>An extension is called on anything, and what derives from a type of another assembly may be of a third.</summary>
    private bool IsOnAny(IMethodSymbol method) =>
        method.IsExtensionMethod
        || !method.ContainingType.CanBeReferencedByName
        || (!method.ContainingType.IsSealed && !SymbolEqualityComparer.Default.Equals(method.ContainingType.ContainingAssembly, compilation.Assembly));

    /// <summary>Without namespace and type arguments; null for what has no name, or one that says nothing.</summary>
    private static string? SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.IsVar || name.Identifier.ValueText == "dynamic" ? null : name.Identifier.ValueText,
        QualifiedNameSyntax qualified => SimpleName(qualified.Right),
        AliasQualifiedNameSyntax qualified => SimpleName(qualified.Name),
        NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
        RefTypeSyntax reference => SimpleName(reference.Type),
        ScopedTypeSyntax scoped => SimpleName(scoped.Type),
        PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
        ArrayTypeSyntax => nameof(Array),
        _ => null,
    };

    private static bool IsTypeParameter(string name, SyntaxNode place) => place.Ancestors().Any(scope => (scope switch
    {
        TypeDeclarationSyntax type => type.TypeParameterList,
        MethodDeclarationSyntax method => method.TypeParameterList,
        LocalFunctionStatementSyntax function => function.TypeParameterList,
        _ => null,
    })?.Parameters.Any(parameter => parameter.Identifier.ValueText == name) == true);
}

/// <summary>What declares the members of a name.</summary>
/// <param name="Types">Their simple names.</param>
/// <param name="HasHeirs">Whether a type of this compilation may derive from one of them.</param>
/// <param name="IsAny">Whether any type may be asked for them.</param>
/// <param name="Arguments">How many a call of one of them can have.</param>
internal sealed record Declaring(HashSet<string> Types, bool HasHeirs, bool IsAny, ArgumentCounts Arguments)
{
    /// <summary>Nothing is known of them.</summary>
    public static Declaring Any { get; } = new([], HasHeirs: false, IsAny: true, ArgumentCounts.Any);
}
