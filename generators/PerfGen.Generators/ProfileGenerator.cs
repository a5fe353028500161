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
        IncrementalValueProvider<Settings> settings = context.AnalyzerConfigOptionsProvider.With(context.ParseOptionsProvider, static (options, language, _) => SettingsParser.Parse(options, language));

        // The methods that carry an attribute, whose type does, or that match a pattern, each with its place in the source.
        IncrementalValueProvider<EquatableArray<ProfiledDeclaration>> asked = Profiled(context, KnownNames.ProfileAttribute)
            .With(Profiled(context, KnownNames.ThresholdAttribute), static (profiled, limited, _) => profiled.Concat(limited).ToEquatableArray())
            .With(context.CompilationProvider.Select(static (compilation, cancellation) => PatternParser.Parse(compilation, cancellation)), static (named, covered, _) => named.Concat(covered).ToEquatableArray())
            .With(settings, static (found, settings, _) => ProfiledDeclarations.Gather(found, settings));
        IncrementalValueProvider<EquatableArray<ProfiledDeclaration>> declarations = asked
            .With(settings, static (asked, settings, _) => settings.Enabled ? asked : EquatableArray<ProfiledDeclaration>.Empty)
            .WithTrackingName(TrackingNames.Declarations);

        // The same without places: a shifted line ends here.
        IncrementalValueProvider<EquatableArray<ProfiledMethod>> methods = declarations
            .Select(static (declarations, _) => declarations.Select(static declaration => declaration.Method).ToEquatableArray())
            .WithTrackingName(TrackingNames.Methods);

        // Those of referenced assemblies, from the manifests that they carry.
        IncrementalValueProvider<EquatableArray<ProfiledMethod>> referenced = context.CompilationProvider
            .Select(static (compilation, cancellation) => ReferencedManifests.Of(compilation, cancellation));

        // Their calls. The whole compilation goes in and plain data comes out, file by file.
        IncrementalValueProvider<CallSearch> search = methods
            .Select(static (methods, _) => methods.Select(static method => method.AsCalled()).ToEquatableArray())
            .With(referenced, static (methods, referenced, _) => methods.Concat(referenced).ToEquatableArray())
            .With(settings, static (methods, settings, _) => new CallSearch(methods, settings));
        IncrementalValuesProvider<FileCalls> files = context.CompilationProvider
            .With(search, static (compilation, search, cancellation) => CallSiteParser.Parse(compilation, search, cancellation))
            .WithTrackingName(TrackingNames.Calls)
            .Each()
            .WithTrackingName(TrackingNames.FileCalls);
        IncrementalValueProvider<EquatableArray<FileCalls>> calls = files.Gathered();

        // The instruments of meters whose calls are all in sight, for the manifest's account of series; in a project without profiled methods there is none.
        IncrementalValueProvider<EquatableArray<Instrument>> instruments = context.CompilationProvider
            .With(methods, static (compilation, methods, cancellation) => methods.Count > 0 ? InstrumentParser.Parse(compilation, cancellation) : EquatableArray<Instrument>.Empty);

        // Interfaces that carry an attribute, and what implements them in front of the real implementation.
        IncrementalValueProvider<EquatableArray<Decorator>> decorators = DecoratorPipeline.Register(context, settings, methods, referenced);

        // A program reports at exit even if it profiles nothing itself; a library only if it does.
        IncrementalValueProvider<Startup> startup = context.CompilationProvider
            .With(methods, static (compilation, methods, _) => StartupParser.Parse(compilation, methods))
            .With(settings, static (startup, settings, _) => settings.Enabled ? startup : Startup.None);

        // Bodies of partial methods: the editor needs them, and without them nothing compiles, profiled or not.
        context.RegisterSourceOutput(
            asked.With(settings, static (asked, settings, _) => ProfiledDeclarations.BodiesByFile(asked, settings)).Each(),
            static (output, file) => output.Add(PartialBodyEmitter.HintName(file), PartialBodyEmitter.Emit(file)));

        // Nothing that is written here can be named by the user, so the editor need not wait for it.
        context.RegisterImplementationSourceOutput(
            calls.Select(static (files, _) => CallDocuments.Of(files)).Each(),
            static (output, document) => output.Add(InterceptorsEmitter.HintName(document), InterceptorsEmitter.Emit(document)));
        context.RegisterImplementationSourceOutput(calls.Select(static (files, _) => MeasuredCalls.Among(files)), static (output, measured) =>
        {
            if (measured.Methods.Count > 0)
                output.Add(MeasuredEmitter.HintName, MeasuredEmitter.Emit(measured));
        });
        context.RegisterImplementationSourceOutput(
            declarations.Select(static (declarations, _) => ProfiledDeclarations.ByFile(declarations)).Each(),
            static (output, file) => output.Add(ProbesEmitter.HintName(file), ProbesEmitter.Emit(file)));
        context.RegisterImplementationSourceOutput(
            calls.With(decorators, static (files, decorators, _) => ReferencedCalls.Of(files, decorators)).With(referenced, static (called, referenced, _) => ReferencedCalls.Among(called, referenced)),
            static (output, referenced) =>
            {
                if (referenced.Methods.Count > 0)
                    output.Add(ReferencedProbesEmitter.HintName, ReferencedProbesEmitter.Emit(referenced));
            });
        context.RegisterImplementationSourceOutput(methods.With(instruments, static (methods, instruments, _) => new EmbeddedContents(methods, instruments)), static (output, contents) =>
        {
            if (contents.Methods.Count > 0)
                output.Add(ManifestEmitter.HintName, ManifestEmitter.EmitMethods(contents.Methods, contents.Instruments));
        });
        context.RegisterImplementationSourceOutput(
            calls.With(methods, static (files, methods, _) => CallCoverages.Of(files, methods)).Each(),
            static (output, coverage) => output.Add(CoverageEmitter.HintName, CoverageEmitter.Emit(coverage)));
        context.RegisterImplementationSourceOutput(startup, static (output, startup) =>
        {
            if (startup.IsNeeded)
                output.Add(StartupEmitter.HintName, StartupEmitter.Emit());
        });
    }

    private static IncrementalValueProvider<EquatableArray<ProfiledDeclaration>> Profiled(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (found, cancellation) => ProfiledMethodParser.Parse(found.TargetSymbol, cancellation))
            .WithTrackingName(TrackingNames.Profiled)
            .Collect()
            .Select(static (found, _) => found.SelectMany(static declarations => declarations).ToEquatableArray());
}
