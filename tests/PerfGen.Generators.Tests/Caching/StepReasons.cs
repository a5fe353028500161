using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PerfGen.Generators.Emission;
using PerfGen.Generators.Model;

namespace PerfGen.Generators.Tests.Caching;

/// <summary>Every step of a run and why its outputs are what they are: a line per named step, and one per generated file.</summary>
internal static class StepReasons
{
    private static readonly IEnumerable<string> _steps =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];

    public static string Of(GeneratorRunResult run)
    {
        Assert.Null(run.Exception);
        return string.Join("\n", _steps
            .Where(run.TrackedSteps.ContainsKey) // Of a step that no output hangs on, nothing is kept.
            .Select(name => $"{name}: {Reasons(run.TrackedSteps[name])}").Concat(Outputs(run.TrackedOutputSteps)));
    }

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        string.Join(", ", steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason.ToString()));

    private static IEnumerable<string> Outputs(ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> kinds) => kinds.Values
        .SelectMany(static steps => steps)
        .Where(static step => Model(step) is not (ReferencedMethods { Methods.Count: 0 } or MeasuredMethods { Methods.Count: 0 }))
        .Select(static step => $"{FileName(step)}: {Reasons([step])}")
        .Order(StringComparer.Ordinal);

    private static object Model(IncrementalGeneratorRunStep step)
    {
        (IncrementalGeneratorRunStep source, int index) = step.Inputs.Single();
        return source.Outputs[index].Value;
    }

    /// <summary>The generated file, told by the model that it is made from.</summary>
    private static string FileName(IncrementalGeneratorRunStep step)
    {
        return Model(step) switch
        {
            CallDocument calls => InterceptorsEmitter.HintName(calls),
            FileDeclarations declarations => ProbesEmitter.HintName(declarations),
            EmbeddedContents => ManifestEmitter.HintName,
            FileDecorators decorators => DecoratorsEmitter.HintName(decorators),
            ServiceRegistration => ServicesEmitter.HintName,
            RegisteredInterfaces => RegisteredInterfacesEmitter.HintName,
            MeasuredMethods => MeasuredEmitter.HintName,
            CallCoverage => CoverageEmitter.HintName,
            Startup => StartupEmitter.HintName,
            var other => throw new InvalidOperationException($"A file is made from {other}."),
        };
    }
}
