using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Parsing;

/// <summary>What [assembly: ProfileCalls] asks for: calls of methods of someone else's.</summary>
internal sealed class CallRules
{
    private readonly List<Rule> _rules;

    public CallRules(Compilation compilation)
    {
        _rules = [.. compilation.Assembly.GetAttributes()
            .Where(static attribute => ProfiledMembers.IsNamed(attribute.AttributeClass, KnownNames.ProfileCallsAttribute))
            .Select(Rule.Parse)
            .OfType<Rule>()];
        Names = [.. _rules.SelectMany(static rule => rule.Names)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The last rule that matches counts.</summary>
    public ProfiledMethod? Find(IMethodSymbol target)
    {
        for (int i = _rules.Count - 1; i >= 0; i--)
        {
            if (_rules[i].Matches(target))
                return _rules[i].Describe(target);
        }

        return null;
    }

    private sealed class Rule(INamedTypeSymbol type, Regex method, string? name, bool callers)
    {
        public IEnumerable<string> Names => Lineage(type)
            .SelectMany(static type => type.GetMembers())
            .OfType<IMethodSymbol>()
            .Where(member => member.MethodKind == MethodKind.Ordinary && method.IsMatch(member.Name))
            .Select(static member => member.Name)
            .Distinct();

        public static Rule? Parse(AttributeData attribute) =>
            attribute.ConstructorArguments.Length == 2
            && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
            && attribute.ConstructorArguments[1].Value is string method
                ? new Rule(type.OriginalDefinition, Wildcards.Regex(method), attribute.Named("Name") as string, attribute.Named("Callers") is true)
                : null;

        public bool Matches(IMethodSymbol target) =>
            target.MethodKind == MethodKind.Ordinary
            && method.IsMatch(target.Name)
            && (Lineage(target.ContainingType).Contains(type, SymbolEqualityComparer.Default)
                || target.ContainingType.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, type)))
            && !IsTakenByTheFramework(target)
            && Nameable.FirstHidden(target.ContainingType) is null;

        public ProfiledMethod Describe(IMethodSymbol target) => new(
            Id: "",
            target.Name,
            new Series(name is { Length: > 0 } ? name : $"{TypeNames.Readable(type)}.{target.Name}", TypeNames.Signature(target)),
            ProbeNames.None,
            Mechanism.Interceptor,
            Reason: null,
            Memory: true,
            CallSampling.EveryCall,
            callers,
            Sequence: false,
            EquatableArray<Label>.Empty,
            EquatableArray<ThresholdLimits>.Empty,
            EquatableArray<Slot>.Empty,
            IsVisible: false);

        private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
                yield return current.OriginalDefinition;
        }

        /// <summary>The framework's own generators intercept these, and a call can be intercepted once.</summary>
        private static bool IsTakenByTheFramework(IMethodSymbol target) => target.ContainingType.ToDisplayString() is
            "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions"
            or "Microsoft.Extensions.Configuration.ConfigurationBinder"
            or "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions"
            or "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions";
    }
}
