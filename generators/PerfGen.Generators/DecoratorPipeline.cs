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
            .With(Decorated(context, KnownNames.ThresholdAttribute), static (profiled, limited, _) => profiled.Concat(limited).ToEquatableArray())
            .With(methods.With(referenced, static (methods, referenced, _) => methods.Concat(referenced).ToEquatableArray()), static (found, known, _) => Decorators.Gather(found, known));

        // The editor needs their symbols, and switched off they are needed as well: an object then goes unwrapped.
        context.RegisterSourceOutput(
            decorators.With(settings, static (decorators, settings, _) => Decorators.ByFile(decorators, settings)).Each(),
            static (output, file) => output.Add(DecoratorsEmitter.HintName(file), DecoratorsEmitter.Emit(file)));

        // Where there is dependency injection, a method to register with.
        IncrementalValueProvider<EquatableArray<ServiceRegistration>> registration = context.CompilationProvider
            .With(settings, static (compilation, settings, _) => RegisteredInterfaceParser.HasServices(compilation) ? new EquatableArray<ServiceRegistration>([new(settings)]) : EquatableArray<ServiceRegistration>.Empty);
        context.RegisterSourceOutput(
            registration.Each(),
            static (output, registration) => output.Add(ServicesEmitter.HintName, ServicesEmitter.Emit(registration.Settings.Enabled)));

        // And what it is called with, which only the build has to know.
        context.RegisterImplementationSourceOutput(
            context.CompilationProvider
                .With(registration, static (compilation, registration, cancellation) => registration
                    .Where(static one => one.Settings.Enabled)
                    .Select(one => RegisteredInterfaceParser.Parse(compilation, one.Settings, cancellation))
                    .ToEquatableArray())
                .Each(),
            static (output, registered) => output.Add(RegisteredInterfacesEmitter.HintName, RegisteredInterfacesEmitter.Emit(registered)));
        return decorators;
    }

    private static IncrementalValueProvider<EquatableArray<Decorator>> Decorated(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is InterfaceDeclarationSyntax,
            static (found, cancellation) => DecoratorParser.Parse(found.TargetSymbol, cancellation) is { } decorator ? ImmutableArray.Create(decorator) : [])
        .SelectMany(static (decorators, _) => decorators)
        .Gathered();
}
