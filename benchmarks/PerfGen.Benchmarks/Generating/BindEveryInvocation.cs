using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfGen.Benchmarks.Generating;

/// <summary>
/// The alternative that lost: ask the compiler what every invocation calls, and keep those whose target carries the attribute. It finds
/// the calls and writes nothing, so that what is measured is the search alone.
/// </summary>
#pragma warning disable RS1036, RS1038, RS1041, RS1042 // Not a generator that anybody loads.
[Generator(LanguageNames.CSharp)]
internal sealed class BindEveryInvocation : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> calls = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is InvocationExpressionSyntax,
            static (context, cancellation) =>
                context.SemanticModel.GetSymbolInfo(context.Node, cancellation).Symbol is IMethodSymbol method
                && method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(ProfileAttribute))
                && context.SemanticModel.GetInterceptableLocation((InvocationExpressionSyntax)context.Node, cancellation) is { } location
                    ? location.Data
                    : null)
            .Where(static data => data is not null)!;
        context.RegisterImplementationSourceOutput(calls.Collect(), static (output, calls) => output.AddSource("Calls.g.cs", $"// {calls.Length}"));
    }
}
