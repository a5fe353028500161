using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>
/// What the wrappers of all files share: the measured call of each method, and how private ones are reached. They stand in a class for
/// each declaring type.
/// </summary>
internal static class MeasuredEmitter
{
    public const string HintName = "Measured.g.cs";

    private const string Namespace = KnownNames.GeneratedNamespace + ".Measured";

    /// <summary>The expression that names a method's measured call.</summary>
    public static string Method(TargetMethod target) => $"global::{Namespace}.{target.Measured!.Class}.{target.Measured.Method}";

    public static string Emit(MeasuredMethods measured)
    {
        SourceWriter writer = GeneratedFile.Begin("the methods whose calls are measured");
        using (writer.Block($"namespace {Namespace}"))
        {
            writer.Line(WrapperEmitter.Using("MethodImpl"));
            foreach (IGrouping<string, MeasuredMethod> type in measured.Methods.GroupBy(static method => method.Target.Measured!.Class))
            {
                writer.Line();
                writer.Line(GeneratedFile.GeneratedCode);
                writer.Line(GeneratedFile.Hidden);
                using (writer.Block($"internal static {(type.Any(static method => method.Target.Unsafe) ? "unsafe " : "")}class {type.Key}"))
                    EmitMembers(writer, type);
            }
        }

        return writer.ToString();
    }

    private static void EmitMembers(SourceWriter writer, IEnumerable<MeasuredMethod> methods)
    {
        bool first = true;
        foreach (MeasuredMethod method in methods)
        {
            var wrapper = new WrapperSignature(method.Target, method.Target.Measured!.Method);
            if (method.Measures)
            {
                Separate();
                WrapperEmitter.EmitMeasuredMethod(writer, method, wrapper);
            }

            if (method.Target.Access != Access.Direct)
            {
                Separate();
                AccessorEmitter.Emit(writer, method.Target, wrapper);
            }
        }

        void Separate()
        {
            if (!first)
                writer.Line();
            first = false;
        }
    }
}
