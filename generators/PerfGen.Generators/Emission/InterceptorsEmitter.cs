using System.Globalization;
using PerfGen.Generators.Model;
using PerfGen.Shared;

namespace PerfGen.Generators.Emission;

/// <summary>The wrappers of one document's calls: a class for each source file.</summary>
internal static class InterceptorsEmitter
{
    private const string Wrappers = nameof(Wrappers);

    public static string HintName(CallDocument document) => GeneratedFile.HintName("Calls", document.OutputName);

    public static string Emit(CallDocument document)
    {
        bool redirects = document.Files.Any(static file => file.Redirects);
        SourceWriter writer = GeneratedFile.Begin($"the measured calls in {string.Join(", ", document.Files.Select(static file => file.File))}");
        using (writer.Block($"namespace {KnownNames.GeneratedNamespace}"))
        {
            if (redirects)
            {
                writer.Line(WrapperEmitter.Using("InterceptsLocation"));
                writer.Line(WrapperEmitter.Using("MethodImpl"));
            }

            for (int index = 0; index < document.Files.Count; index++)
            {
                if (redirects || index > 0)
                    writer.Line();
                EmitFile(writer, document.Files[index], index == 0 ? Wrappers : $"{Wrappers}_{(index + 1).ToString(CultureInfo.InvariantCulture)}");
            }
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

    private static void EmitFile(SourceWriter writer, FileCalls file, string name)
    {
        var series = new CallSiteSeries(file, name);
        bool isUnsafe = file.Methods.Any(static calls => calls.Target.Unsafe);
        writer.Line(GeneratedFile.GeneratedCode);
        writer.Line(GeneratedFile.Hidden);
        using (writer.Block($"file static {(isUnsafe ? "unsafe " : "")}class {name}"))
        {
            var names = new HashSet<string>(StringComparer.Ordinal) { name, ManifestEmitter.PartName, CallSiteSeries.Class, ScopeEmitter.Class };
            foreach (MethodCalls calls in file.Methods)
            {
                WrapperEmitter.Emit(writer, calls, new WrapperSignature(calls.Target, Unique(calls.Target.Name, names), MeasuredEmitter.Method(calls.Target)), series);
                writer.Line();
            }

            ScopeEmitter.EmitWrappers(writer, file, name);
            ManifestEmitter.EmitCalls(writer, file);
            ScopeEmitter.EmitProbes(writer, file);
            series.Emit(writer);
        }
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
