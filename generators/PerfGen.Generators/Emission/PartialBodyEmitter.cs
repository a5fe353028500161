using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>Bodies of partial methods: measured for every caller, because they are the method.</summary>
internal static class PartialBodyEmitter
{
    /// <summary>What the measured half must be because the method is.</summary>
    private static readonly string[] _kinds = ["static ", "readonly ", "unsafe "];

    public static string HintName(FileBodies file) => GeneratedFile.HintName("Bodies", file.OutputName);

    public static string Emit(FileBodies file)
    {
        SourceWriter writer = GeneratedFile.Begin($"the bodies of partial methods declared in {file.File}");
        bool first = true;
        foreach (PartialBody body in file.Bodies)
        {
            if (!first)
                writer.Line();
            first = false;

            string[] blocks = [.. body.Namespace.Length == 0 ? [] : new[] { $"namespace {body.Namespace}" }, .. body.Types];
            EmitNested(writer, blocks, 0, () => EmitMethods(writer, body, file.Enabled));
        }

        return writer.ToString();
    }

    private static void EmitNested(SourceWriter writer, string[] blocks, int depth, Action content)
    {
        if (depth == blocks.Length)
        {
            content();
            return;
        }

        using (writer.Block(blocks[depth]))
            EmitNested(writer, blocks, depth + 1, content);
    }

    private static void EmitMethods(SourceWriter writer, PartialBody body, bool enabled)
    {
        var wrapper = new WrapperSignature(body.Core, body.Method.Name);
        string name = $"{TypeName(body.Method.Name)}{wrapper.TypeParameters}";
        string head = $"{body.Modifiers}partial {wrapper.ReturnType} {name}({body.Parameters}){body.Constraints}";
        if (!enabled)
        {
            using (writer.Block(head))
                writer.Line($"{WrapperEmitter.Returning(body.Core)}{wrapper.TargetCall};");
            return;
        }

        writer.Line($"// {Literals.Comment(body.Method.Series.Name)}{body.Method.Series.Signature}");
        writer.Line(GeneratedFile.Hidden);
        EquatableArray<Case> cases = new([new Case(null, body.Method with { Callers = false }, "")]);
        using (writer.Block(head))
            WrapperEmitter.EmitGate(writer, body.Core, cases, wrapper, CallSiteSeries.None);

        if (body.Method.Sequence)
            return;

        string kind = string.Concat(_kinds.Where(body.Modifiers.Contains));
        string parameters = string.Join(", ", new[] { $"global::PerfGen.Probe {wrapper.Probe}", wrapper.PlainParameters }.Where(static text => text.Length > 0));
        writer.Line();
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line(WrapperEmitter.NeverInlined);
        writer.Line(GeneratedFile.Hidden);
        foreach (string attribute in body.Core.Attributes)
            writer.Line(attribute);
        using (writer.Block($"private {kind}{wrapper.ReturnType} {wrapper.Measured}{wrapper.DeclaredTypeParameters}({parameters}){WrapperSignature.Where(body.Core.TypeParameters)}"))
            WrapperEmitter.EmitMeasured(writer, body.Core, body.Core.Samples(cases), wrapper);
    }

    private static string TypeName(string name) => Shared.TypeNames.Escaped(name);
}
