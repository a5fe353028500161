using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PerfGen.Analyzers.Metrics.Reading;

/// <summary>Where a local, a field or a property gets its value, when there is one such place. No data flow: one definition, or none.</summary>
internal static class Definitions
{
    /// <summary>The value of a local that is given one only once.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        if (reference.Local.DeclaringSyntaxReferences is not [var declaration] || declaration.GetSyntax() is not VariableDeclaratorSyntax declarator)
            return null;

        ExpressionSyntax? value = declarator.Initializer?.Value;
        foreach (ExpressionSyntax? written in NameUses.Around(declarator).Writes(reference.Local.Name))
        {
            if (value is not null || written is null)
                return null;
            value = written;
        }

        return value is null ? null : reference.SemanticModel?.GetOperation(value);
    }

    /// <summary>All values that a local is given in its scope; empty where not all of them can be seen.</summary>
    public static IReadOnlyList<IOperation> AllOf(ILocalReferenceOperation reference)
    {
        if (reference.Local.DeclaringSyntaxReferences is not [var declaration])
            return [];
        if (declaration.GetSyntax() is ForEachStatementSyntax loop)
            return ElementsOf(loop, reference.SemanticModel);
        if (declaration.GetSyntax() is not VariableDeclaratorSyntax declarator)
            return [];

        var values = new List<IOperation>();
        IEnumerable<ExpressionSyntax?> writes = NameUses.Around(declarator).Writes(reference.Local.Name);
        if (declarator.Initializer is { } initializer)
            writes = writes.Prepend(initializer.Value);
        foreach (ExpressionSyntax? written in writes)
        {
            if (written is null || reference.SemanticModel?.GetOperation(written) is not { } value)
                return [];
            values.Add(value);
        }

        return values;
    }

    /// <summary>What the variable of a <c>foreach</c> may be, where the loop is over elements that are all in sight.</summary>
    private static List<IOperation> ElementsOf(ForEachStatementSyntax loop, SemanticModel? model)
    {
        var elements = new List<IOperation>();
        return model?.GetOperation(loop.Expression) is { } collection && ElementReader.Read(collection, elements, model.Compilation, default) ? elements : [];
    }

    /// <summary>The value of a field or property: its initializer, its expression body, or the one assignment in a constructor.</summary>
    public static IOperation? Of(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxReference declaration in member.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = declaration.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? Returned(property),
                _ => null,
            };
            if (value is not null)
                return Bind(value, compilation, cancellation);
        }

        return member.ContainingType is { } type && AssignedInConstructors(member, type, cancellation) is { } assigned
            ? Bind(assigned, compilation, cancellation)
            : null;
    }

    private static ExpressionSyntax? AssignedInConstructors(ISymbol member, INamedTypeSymbol type, CancellationToken cancellation)
    {
        ExpressionSyntax? value = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors.Concat(type.StaticConstructors))
        {
            foreach (SyntaxReference declaration in constructor.DeclaringSyntaxReferences)
            {
                if (declaration.GetSyntax(cancellation) is not ConstructorDeclarationSyntax { } syntax)
                    continue;

                foreach (ExpressionSyntax? written in NameUses.Of(syntax).Writes(member.Name))
                {
                    if (value is not null || written is null)
                        return null;
                    value = written;
                }
            }
        }

        return value;
    }

    private static ExpressionSyntax? Returned(PropertyDeclarationSyntax property)
    {
        AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return getter?.ExpressionBody?.Expression ?? (getter?.Body?.Statements is [ReturnStatementSyntax only] ? only.Expression : null);
    }

    private static IOperation? Bind(ExpressionSyntax value, Compilation compilation, CancellationToken cancellation)
    {
        // RS1030 warns of models that are made anew. Inside an analyzer run the compilation hands out the one that the driver keeps.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellation);
#pragma warning restore RS1030
    }
}
