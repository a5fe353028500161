using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;
using PerfGen.Analyzers.Metrics.Reading;
using PerfGen.Analyzers.Values;
using PerfGen.Generators.Model;
using PerfGen.Shared;
using Domains = System.Collections.Generic.SortedDictionary<string, System.Collections.Immutable.ImmutableHashSet<string>?>;

namespace PerfGen.Generators.Parsing;

/// <summary>
/// The instruments of meters that no other assembly can see and that are never passed on, so that all their calls are in sight, and what their tags may be.
/// </summary>
internal static class InstrumentParser
{
    public static EquatableArray<Instrument> Parse(Compilation compilation, CancellationToken cancellation)
    {
        Dictionary<ISymbol, Candidate> candidates = Candidates(compilation, cancellation);
        if (candidates.Count == 0)
            return EquatableArray<Instrument>.Empty;

        string[] names = [.. candidates.Keys.Select(static symbol => symbol.Name).Distinct()];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            string text = tree.GetText(cancellation).ToString();
            if (names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0))
                ReadUses(compilation.GetSemanticModel(tree), names, candidates, cancellation);
        }

        return candidates.Values
            .Where(static candidate => candidate.IsInSight)
            .Select(static candidate => candidate.ToInstrument())
            .OrderBy(static instrument => instrument.Name, StringComparer.Ordinal).ThenBy(static instrument => instrument.Kind, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static Dictionary<ISymbol, Candidate> Candidates(Compilation compilation, CancellationToken cancellation)
    {
        var candidates = new Dictionary<ISymbol, Candidate>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode declaration in InstrumentDeclarations.Of(tree, cancellation))
            {
                var types = MetricTypes.Of(compilation);
                if (compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) is { } symbol && !IsSeenOutside(symbol)
                    && Definitions.Of(symbol, compilation, cancellation)?.Unwrapped() is { } value
                    && CreationReader.Read(value, types, cancellation) is { Library: MetricLibrary.Meter } creation && creation.Name.ConstantText() is { } name)
                {
                    candidates[symbol] = new Candidate(name, creation.Kind.ToString().ToLowerInvariant());
                }
            }
        }

        return candidates;
    }

    private static void ReadUses(SemanticModel model, string[] names, Dictionary<ISymbol, Candidate> candidates, CancellationToken cancellation)
    {
        foreach (IdentifierNameSyntax use in model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (names.Contains(use.Identifier.ValueText)
                && model.GetSymbolInfo(use, cancellation).Symbol?.OriginalDefinition is { } symbol && candidates.TryGetValue(symbol, out Candidate? candidate))
            {
                candidate.Add(use, model, cancellation);
            }
        }
    }

    private static bool IsSeenOutside(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
                return false;
        }

        return true;
    }

    private sealed class Candidate(string name, string kind)
    {
        private readonly Domains _domains = new(StringComparer.Ordinal);

        public bool IsInSight { get; private set; } = true;

        public Instrument ToInstrument() => new(name, kind, _domains.Select(static label => new InstrumentLabel(label.Key, label.Value?.Count ?? 0)).ToEquatableArray());

        public void Add(IdentifierNameSyntax use, SemanticModel model, CancellationToken cancellation)
        {
            SyntaxNode whole = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
            switch (whole.Parent)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Record", Parent: InvocationExpressionSyntax call } member when member.Expression == whole:
                    Add(model.GetOperation(call, cancellation), model.Compilation, cancellation);
                    break;
                case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Add" or "Record" } } call }:
                    Add(model.GetOperation(call, cancellation), model.Compilation, cancellation);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Enabled" or "Name" or "Unit" or "Description" }:
                case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } }:
                    break;
                default:
                    IsInSight = false;
                    break;
            }
        }

        private void Add(IOperation? call, Compilation compilation, CancellationToken cancellation)
        {
            if (call is not IInvocationOperation invocation || MeasurementReader.Read(invocation, MetricTypes.Of(compilation), cancellation) is not { IsComplete: true } measurement
                || measurement.Labels.Any(static label => label.Name is null))
            {
                IsInSight = false;
                return;
            }

            foreach (PerfGen.Analyzers.Metrics.Label label in measurement.Labels)
            {
                ImmutableHashSet<string>? values = CountedValues.Of(label.Value);
                _domains[label.Name!] = _domains.TryGetValue(label.Name!, out ImmutableHashSet<string>? known) ? values is null || known is null ? null : known.Union(values) : values;
            }
        }
    }
}
