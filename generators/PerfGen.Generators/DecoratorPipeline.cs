using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;
using PerfGen.Generators.Parsing;
using PerfGen.Shared;

namespace PerfGen.Generators;

/// <summary>The part of the pipeline that goes from profiled interfaces to their decorators.</summary>
internal static class DecoratorPipeline
{
    public static IncrementalValueProvider<EquatableArray<Decorator>> Register(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<Settings> settings,
        IncrementalValueProvider<EquatableArray<ProfiledMethod>> methods, IncrementalValueProvider<EquatableArray<ProfiledMethod>> referenced)
    {
        // The interfaces that carry an attribute. Those of other assemblies have their decorators there.
        IncrementalValueProvider<EquatableArray<Decorator>> decorators = Decorated(context, KnownNames.ProfileAttribute)
            .Combine(Decorated(context, KnownNames.ThresholdAttribute))
            .Combine(methods.Combine(referenced))
            .Select(static (input, _) => Decorators.Gather([.. input.Left.Left, .. input.Left.Right], input.Right.Left.Concat(input.Right.Right)));

        // The editor needs their symbols, and switched off they are needed as well: an object then goes unwrapped.
        context.RegisterSourceOutput(
            decorators.Combine(settings).SelectMany(static (input, _) => Decorators.ByFile(input.Left, input.Right)),
            static (output, file) => output.Add(DecoratorsEmitter.HintName(file), DecoratorsEmitter.Emit(file)));

        // Where there is dependency injection, a method to register with.
        IncrementalValueProvider<bool> hasServices = context.CompilationProvider.Select(static (compilation, _) => RegisteredInterfaceParser.HasServices(compilation));
        context.RegisterSourceOutput(
            hasServices.Combine(settings).SelectMany(static (input, _) => input.Left ? ImmutableArray.Create(new ServiceRegistration(input.Right.Enabled)) : []),
            static (output, registration) => output.Add(ServicesEmitter.HintName, ServicesEmitter.Emit(registration.Enabled)));

        // And what it is called with, which only the build has to know.
        context.RegisterImplementationSourceOutput(
            context.CompilationProvider.Combine(hasServices.Combine(settings)).SelectMany(static (input, cancellation) =>
                input.Right is { Left: true, Right: { Enabled: true } settings } ? ImmutableArray.Create(RegisteredInterfaceParser.Parse(input.Left, settings, cancellation)) : []),
            static (output, registered) => output.Add(RegisteredInterfacesEmitter.HintName, RegisteredInterfacesEmitter.Emit(registered)));
        return decorators;
    }

    private static IncrementalValueProvider<ImmutableArray<Decorator>> Decorated(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is InterfaceDeclarationSyntax,
            static (found, cancellation) => DecoratorParser.Parse(found.TargetSymbol, cancellation) is { } decorator ? ImmutableArray.Create(decorator) : [])
        .SelectMany(static (decorators, _) => decorators)
        .Collect();
}
