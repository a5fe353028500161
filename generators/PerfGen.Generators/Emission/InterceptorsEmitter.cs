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
        SourceWriter writer = GeneratedFile.Begin($"the measured calls in {file.File}");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            writer.Line(WrapperEmitter.Usings);
            bool isUnsafe = file.Methods.Any(static calls => calls.Target.Unsafe);
            writer.Line(GeneratedFile.GeneratedCode);
            writer.Line(GeneratedFile.Hidden);
            using (writer.Block($"file static {(isUnsafe ? "unsafe " : "")}class {Wrappers}"))
            {
                var names = new HashSet<string>(StringComparer.Ordinal) { Wrappers, ManifestEmitter.MethodName };
                bool first = true;
                foreach (MethodCalls calls in file.Methods)
                {
                    if (!first)
                        writer.Line();
                    first = false;
                    WrapperEmitter.Emit(writer, calls, new WrapperSignature(calls.Target, Unique(calls.Target.Name, names)), series);
                }

                ScopeEmitter.EmitWrappers(writer, file);
                writer.Line();
                ManifestEmitter.EmitCalls(writer, file);
            }

            ScopeEmitter.EmitProbes(writer, file);
            series.Emit(writer);
        }

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
        for (int number = 2; WrapperSignature.Members(unique).Any(taken.Contains); number++)
            unique = $"{plain}_{number}";
        taken.UnionWith(WrapperSignature.Members(unique));
        return unique;
    }
}
