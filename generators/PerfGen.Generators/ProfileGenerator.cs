using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;
using PerfGen.Generators.Parsing;
using PerfGen.Shared;

namespace PerfGen.Generators;

/// <summary>Turns [Profile], [Threshold] and Profiler.Scope into timing code: parse, model, emit.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ProfileGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the build says.
        IncrementalValueProvider<Settings> settings = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (input, _) => SettingsParser.Parse(input.Left, input.Right));

        // The methods that carry an attribute, whose type does, or that match a pattern, each with its place in the source.
        IncrementalValueProvider<EquatableArray<ProfiledDeclaration>> asked = Profiled(context, KnownNames.ProfileAttribute)
            .Combine(Profiled(context, KnownNames.ThresholdAttribute))
            .Combine(context.CompilationProvider.Select(static (compilation, cancellation) => PatternParser.Parse(compilation, cancellation)))
            .Combine(settings)
            .Select(static (input, _) => ProfiledDeclarations.Gather([.. input.Left.Left.Left, .. input.Left.Left.Right, input.Left.Right], input.Right));
        IncrementalValueProvider<EquatableArray<ProfiledDeclaration>> declarations = asked
            .Combine(settings)
            .Select(static (input, _) => input.Right.Enabled ? input.Left : EquatableArray<ProfiledDeclaration>.Empty)
            .WithTrackingName(TrackingNames.Declarations);

        // The same without places: a shifted line ends here.
        IncrementalValueProvider<EquatableArray<ProfiledMethod>> methods = declarations
            .Select(static (declarations, _) => declarations.Select(static declaration => declaration.Method).ToEquatableArray())
            .WithTrackingName(TrackingNames.Methods);

        // Those of referenced assemblies, from the manifests that they carry.
        IncrementalValueProvider<EquatableArray<ProfiledMethod>> referenced = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReferencedManifests.Of(compilation, cancellation));

        // Their calls. The whole compilation goes in and plain data comes out, file by file.
        IncrementalValuesProvider<FileCalls> calls = context.CompilationProvider
            .Combine(methods.Select(static (methods, _) => methods.Select(static method => method.AsCalled()).ToEquatableArray()).Combine(referenced))
            .Combine(settings)
            .Select(static (input, cancellation) => input.Right.Enabled
                ? CallSiteParser.Parse(input.Left.Left, input.Left.Right.Left.Concat(input.Left.Right.Right), input.Right, cancellation)
                : EquatableArray<FileCalls>.Empty)
            .WithTrackingName(TrackingNames.Calls)
            .SelectMany(static (files, _) => files)
            .WithTrackingName(TrackingNames.FileCalls);

        // The instruments of meters whose calls are all in sight, for the manifest's account of series; in a project without profiled methods there is none.
        IncrementalValueProvider<EquatableArray<Instrument>> instruments = context.CompilationProvider
            .Combine(methods)
            .Select(static (input, cancellation) => input.Right.Count > 0 ? InstrumentParser.Parse(input.Left, cancellation) : EquatableArray<Instrument>.Empty);

        // Interfaces that carry an attribute, and what implements them in front of the real implementation.
        IncrementalValueProvider<EquatableArray<Decorator>> decorators = DecoratorPipeline.Register(context, settings, methods, referenced);

        // A program reports at exit even if it profiles nothing itself; a library only if it does.
        IncrementalValueProvider<bool> startup = context.CompilationProvider
            .Select(static (compilation, _) => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
                && compilation.GetTypeByMetadataName(KnownNames.Profiler) is not null)
            .Combine(methods)
            .Combine(settings)
            .Select(static (input, _) => input.Right.Enabled && (input.Left.Left || input.Left.Right.Count > 0));

        // Bodies of partial methods: the editor needs them, and without them nothing compiles, profiled or not.
        context.RegisterSourceOutput(
            asked.SelectMany(static (declarations, _) => ProfiledDeclarations.BodiesByFile(declarations)).Combine(settings),
            static (output, file) => output.Add(PartialBodyEmitter.HintName(file.Left), PartialBodyEmitter.Emit(file.Left, file.Right.Enabled)));

        // Nothing that is written here can be named by the user, so the editor need not wait for it.
        context.RegisterImplementationSourceOutput(
            calls.Collect().SelectMany(static (files, _) => CallDocuments.Of(files)),
            static (output, document) => output.Add(InterceptorsEmitter.HintName(document), InterceptorsEmitter.Emit(document)));
        context.RegisterImplementationSourceOutput(calls.Collect().Select(static (files, _) => MeasuredCalls.Among(files)), static (output, measured) =>
        {
            if (measured.Methods.Count > 0)
                output.Add(MeasuredEmitter.HintName, MeasuredEmitter.Emit(measured));
        });
        context.RegisterImplementationSourceOutput(
            declarations.SelectMany(static (declarations, _) => ProfiledDeclarations.ByFile(declarations)),
            static (output, file) => output.Add(ProbesEmitter.HintName(file), ProbesEmitter.Emit(file)));
        context.RegisterImplementationSourceOutput(
            calls.Collect().Combine(decorators).Combine(referenced).Select(static (input, _) => ReferencedCalls.Among(input.Left.Left, input.Left.Right, input.Right)),
            static (output, referenced) =>
            {
                if (referenced.Methods.Count > 0)
                    output.Add(ReferencedProbesEmitter.HintName, ReferencedProbesEmitter.Emit(referenced));
            });
        context.RegisterImplementationSourceOutput(methods.Combine(instruments), static (output, manifest) =>
        {
            if (manifest.Left.Count > 0)
                output.Add(ManifestEmitter.HintName, ManifestEmitter.EmitMethods(manifest.Left, manifest.Right));
        });
        context.RegisterImplementationSourceOutput(
            calls.Collect().Combine(methods).SelectMany(static (input, _) => CallCoverages.Of(input.Left, input.Right)),
            static (output, coverage) => output.Add(CoverageEmitter.HintName, CoverageEmitter.Emit(coverage)));
        context.RegisterImplementationSourceOutput(startup, static (output, needed) =>
        {
            if (needed)
                output.Add(StartupEmitter.HintName, StartupEmitter.Emit());
        });
    }

    private static IncrementalValueProvider<ImmutableArray<EquatableArray<ProfiledDeclaration>>> Profiled(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (found, cancellation) => ProfiledMethodParser.Parse(found.TargetSymbol, cancellation))
            .WithTrackingName(TrackingNames.Profiled)
            .Collect();
}
