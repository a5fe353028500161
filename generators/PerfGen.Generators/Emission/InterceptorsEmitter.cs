using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The wrappers of one source file's calls.</summary>
internal static class InterceptorsEmitter
{
    private const string Wrappers = nameof(Wrappers);

    public static string HintName(FileCalls file) => GeneratedFile.HintName("Calls", file.OutputName);

    public static string Emit(FileCalls file)
    {
        var series = new CallSiteSeries(file);
        bool redirects = file.Methods.Count + file.Scopes.Count > 0;
        SourceWriter writer = GeneratedFile.Begin($"the measured calls in {file.File}");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            if (redirects)
            {
                writer.Line(WrapperEmitter.Using("InterceptsLocation"));
                writer.Line(WrapperEmitter.Using("MethodImpl"));
                writer.Line();
            }

            bool isUnsafe = file.Methods.Any(static calls => calls.Target.Unsafe);
            writer.Line(GeneratedFile.GeneratedCode);
            writer.Line(GeneratedFile.Hidden);
            using (writer.Block($"file static {(isUnsafe ? "unsafe " : "")}class {Wrappers}"))
            {
                var names = new HashSet<string>(StringComparer.Ordinal) { Wrappers, ManifestEmitter.PartName };
                foreach (MethodCalls calls in file.Methods)
                {
                    WrapperEmitter.Emit(writer, calls, new WrapperSignature(calls.Target, Unique(calls.Target.Name, names), MeasuredEmitter.Method(calls.Target)), series);
                    writer.Line();
                }

                ScopeEmitter.EmitWrappers(writer, file);
                ManifestEmitter.EmitCalls(writer, file);
            }

            ScopeEmitter.EmitProbes(writer, file);
            series.Emit(writer);
        }

        if (!redirects)
            return writer.ToString();

        writer.Line($$"""

            namespace System.Runtime.CompilerServices
            {
                [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute;
            }
            """);
        return writer.ToString();
    }

    /// <summary>Named after the target; methods of one name in one file are numbered in the order of their first call.</summary>
    private static string Unique(string name, HashSet<string> taken)
    {
        string plain = ScopeEmitter.IsTaken($"{name}_") ? $"Method_{name}" : name;
        string unique = plain;
        for (int number = 2; !taken.Add(unique.TrimStart('@')); number++)
            unique = $"{plain}_{number}";
        return unique;
    }
}
