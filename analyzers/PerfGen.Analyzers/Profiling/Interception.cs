using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PerfGen.Shared;

namespace PerfGen.Analyzers.Profiling;

/// <summary>One [InterceptsLocation], whoever wrote it.</summary>
/// <param name="Designation">The compiler's own designation of the call.</param>
/// <param name="Attribute">Where it is written.</param>
internal sealed record Interception(string Designation, AttributeSyntax Attribute)
{
    private const int HashLength = 16;

    public bool IsOurs => GeneratedTrees.IsOurs(Attribute.SyntaxTree);

    /// <summary>The generator that wrote it, or else the file.</summary>
    public string AuthorIn(ProfiledProject project)
    {
        string[] parts = Attribute.SyntaxTree.FilePath.Split('/', '\\');
        return GeneratedTrees.IsOfAnyGenerator(Attribute.SyntaxTree, project.GeneratedFolder) ? parts[parts.Length - 2] : parts[parts.Length - 1];
    }

    /// <summary>Looks at the attributes of methods only; bodies are not entered.</summary>
    public static IEnumerable<Interception> In(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is not MethodDeclarationSyntax { AttributeLists.Count: > 0 } method)
                continue;

            foreach (AttributeSyntax attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
            {
                if (IsInterceptsLocation(attribute) && attribute.ArgumentList?.Arguments is [_, { Expression: LiteralExpressionSyntax { Token.ValueText: { Length: > 0 } designation } }])
                    yield return new Interception(designation, attribute);
            }
        }
    }

    /// <summary>
    /// The name that is called. The designation is the hash of the file's text, the position of the name in it, and the file's name for
    /// people, in base 64.
    /// </summary>
    public SyntaxNode? LocateCall(Compilation compilation, CancellationToken cancellation)
    {
        if (Decode() is not { Length: >= HashLength + sizeof(int) } bytes)
            return null;

        var hash = ImmutableArray.Create(bytes, 0, HashLength);
        int position = BitConverter.ToInt32(bytes, HashLength);
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(tree => HasHash(tree.GetText(cancellation), hash));
        return tree is not null && position >= 0 && position < tree.Length ? tree.GetRoot(cancellation).FindToken(position).Parent : null;
    }

    private byte[]? Decode()
    {
        try
        {
            return Convert.FromBase64String(Designation);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool HasHash(SourceText text, ImmutableArray<byte> hash) => text.GetContentHash().SequenceEqual(hash);

    private static bool IsInterceptsLocation(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => IsName(qualified.Right),
        AliasQualifiedNameSyntax aliased => IsName(aliased.Name),
        SimpleNameSyntax simple => IsName(simple),
        _ => false,
    };

    private static bool IsName(SimpleNameSyntax name) => name.Identifier.ValueText is "InterceptsLocation" or "InterceptsLocationAttribute";
}
