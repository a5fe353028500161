using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Parsing;

/// <summary>Names of the static fields that hold the probes: those of their methods, made unique.</summary>
internal static class ProbeNames
{
    /// <summary>Of a series that has no declaration here, and so no field but in the file that makes the calls.</summary>
    public static ProbeReference None { get; } = new("", "");

    public static ProbeReference Of(IMethodSymbol method)
    {
        string type = Of(method.ContainingType);
        string name = Identifier(method.Name);
        bool overloaded = method.ContainingType.GetMembers(method.Name).Length > 1;

        // No member may have its class's name, nor may what is called after the member.
        bool isAmbiguous = overloaded || $"{type.TrimStart('@')}_".StartsWith($"{name.TrimStart('@')}_", StringComparison.Ordinal);
        return new ProbeReference(type, isAmbiguous ? $"{name}_{StableHash(method.GetDocumentationCommentId() ?? "")}" : name);
    }

    /// <summary>Of a decorator's class: that of its interface.</summary>
    public static string Of(INamedTypeSymbol type) => Identifier(MetadataNames.WithoutAssembly(type));

    /// <summary>Of a method that the interface inherits, which another one that it inherits may have as well.</summary>
    public static ProbeReference OfInherited(IMethodSymbol method, INamedTypeSymbol type, string id) =>
        new(Of(type), $"{Identifier(method.Name)}_{StableHash(id)}");

    /// <summary>The same in every process, unlike <see cref="string.GetHashCode()"/>: FNV-1a.</summary>
    public static string StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Dots become one underscore and underscores two, so that no two names become one.</summary>
    private static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (char character in name)
        {
            switch (character)
            {
                case '_':
                    identifier.Append("__");
                    break;
                case '.':
                    identifier.Append('_');
                    break;
                case '+':
                    identifier.Append("_in_");
                    break;
                case '`':
                    identifier.Append("_of");
                    break;
                case var other when SyntaxFacts.IsIdentifierPartCharacter(other):
                    identifier.Append(other);
                    break;

                // The name of an explicit implementation holds that of the interface, type arguments and all.
                default:
                    identifier.Append("_x").Append(((int)character).ToString("x", CultureInfo.InvariantCulture)).Append('_');
                    break;
            }
        }

        // "of1" after a keyword-like name cannot be a keyword; a plain one such as "class" can.
        return SyntaxFacts.GetKeywordKind(identifier.ToString()) == SyntaxKind.None
            ? identifier.ToString()
            : "@" + identifier;
    }
}
