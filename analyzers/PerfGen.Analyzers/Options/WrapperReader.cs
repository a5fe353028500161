using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Options;

/// <summary>
/// The user's own methods that record: <c>metric_wrappers = Shop.Telemetry.Count:1, Shop.Telemetry.Time:1:2</c>. The numbers say which
/// arguments are label values, from 0; an argument of an array or <c>params</c> holds several.
/// </summary>
internal sealed class WrapperReader
{
    private readonly Dictionary<string, int[]> _wrappers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The wrappers of all files: a call may stand anywhere.</summary>
    public static WrapperReader Of(Compilation compilation, AnalyzerOptions options, string id)
    {
        var reader = new WrapperReader();
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        reader.Add(new RuleOptions(provider.GlobalOptions, id));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            reader.Add(new RuleOptions(provider.GetOptions(tree), id));
        return reader;
    }

    public Measurement? Read(IOperation operation)
    {
        if (operation is not IInvocationOperation call || !_names.Contains(call.TargetMethod.Name))
            return null;

        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        string name = $"{method.ContainingType.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}.{method.Name}";
        int generic = name.IndexOf('<');
        if (!_wrappers.TryGetValue(generic < 0 ? name : name.Remove(generic, name.LastIndexOf('>') - generic + 1), out int[]? positions))
            return null;

        ImmutableArray<Label>.Builder labels = ImmutableArray.CreateBuilder<Label>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && positions.Contains(parameter.Ordinal) && argument.ArgumentKind != ArgumentKind.DefaultValue)
                Add(labels, parameter, argument);
        }

        return new Measurement(call, MetricLibrary.Wrapper, InstrumentKind.Other, null, null, null, labels.ToImmutable(), IsComplete: false);
    }

    private static void Add(ImmutableArray<Label>.Builder labels, IParameterSymbol parameter, IArgumentOperation argument)
    {
        switch (argument.Value)
        {
            case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                labels.AddRange(elements.Select(static element => new Label(null, null, element)));
                break;
            case ICollectionExpressionOperation { Elements: var elements }:
                labels.AddRange(elements.Where(static element => element is not ISpreadOperation).Select(static element => new Label(null, null, element)));
                break;
            default:
                labels.Add(new Label(parameter.Name, null, argument.Value));
                break;
        }
    }

    private void Add(RuleOptions options)
    {
        foreach (string wrapper in options.List(OptionNames.MetricWrappers))
        {
            string[] parts = wrapper.Split(':');
            int[] positions = [.. parts.Skip(1).Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : -1)];
            _wrappers[parts[0]] = positions;
            _names.Add(parts[0].Substring(parts[0].LastIndexOf('.') + 1));
        }
    }
}
