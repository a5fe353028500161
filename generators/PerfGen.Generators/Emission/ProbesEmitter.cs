using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The probes of the methods declared in one source file, in a static field each.</summary>
internal static class ProbesEmitter
{
    public const string Namespace = KnownNames.GeneratedNamespace + ".Probes";

    public static string HintName(FileDeclarations file) => GeneratedFile.HintName("Probes", file.OutputName);

    /// <summary>The expression that reads a probe.</summary>
    public static string Field(ProbeReference probe) => $"global::{Namespace}.{probe.Class}.{probe.Field}";

    public static string Emit(FileDeclarations file)
    {
        SourceWriter writer = GeneratedFile.Begin($"the profiled methods declared in {file.File}");
        using (writer.Block($"namespace {Namespace}"))
        {
            foreach (IGrouping<string, ProfiledDeclaration> type in file.Declarations.Where(static declaration => declaration.Method.Mechanism != Mechanism.None).GroupBy(static declaration => declaration.Method.Probe.Class))
            {
                // Partial: a type may be declared in several files.
                using (writer.Block($"internal static partial class {type.Key}"))
                {
                    foreach (ProfiledDeclaration declaration in type)
                        EmitField(writer, declaration);
                }
            }
        }

        writer.Line();
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        using (writer.Block("file static class Declarations"))
            ManifestEmitter.EmitDeclarations(writer, file);

        return writer.ToString();
    }

    public static void EmitField(SourceWriter writer, ProfiledDeclaration declaration)
    {
        ProfiledMethod method = declaration.Method;
        (string type, string make) = method.Labels.Count == 0
            ? ("global::PerfGen.Probe", "Method")
            : ("global::PerfGen.CompilerServices.LabelledProbes", "Labelled");
        string labels = method.Labels.Count == 0 ? "" : $",\n    labels: [{string.Join(", ", method.Labels.Select(Label))}]";
        string memory = method.Memory ? "" : ",\n    memory: false";
        string sampling = method.Sampling.Adaptive ? ",\n    sampling: global::PerfGen.Sampling.Adaptive" : "";
        string oneIn = method.Sampling.OneIn > 1 ? $",\n    sampleOneIn: {method.Sampling.OneIn.ToString(CultureInfo.InvariantCulture)}" : "";
        string thresholds = method.Thresholds.Count == 0 ? "" : $",\n    thresholds: [{string.Join(", ", method.Thresholds.Select(Threshold))}]";
        writer.Line($"internal static readonly {type} {method.Probe.Field} = global::PerfGen.CompilerServices.Probes.{make}(");
        writer.Line($"    {Literals.Of(method.Series.Name)}, {Literals.Of(method.Series.Signature)}, {Literals.Of(declaration.Position.File)}, {declaration.Position.Line}{labels}{memory}{sampling}{oneIn}{thresholds});");
    }

    private static string Label(Label label) => label.MaxValues > 0
        ? $"new global::PerfGen.CompilerServices.BoundedLabel({Literals.Of(label.Key)}, {label.MaxValues})"
        : $"new global::PerfGen.CompilerServices.Label({Literals.Of(label.Key)}, {string.Join(", ", label.Values.Select(static value => Literals.Of(value.Text)))})";

    private static string Threshold(ThresholdLimits threshold) =>
        $"new global::PerfGen.ThresholdAttribute {{ {string.Join(", ", threshold.Limits.Select(static limit => $"{limit.Property} = {limit.Literal}"))} }}";
}
