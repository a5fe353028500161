using System.Globalization;
using System.Text;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>
/// A large project as companies have them: 2,000 files, 100,000 invocations. 1,000 of those, in 500 files, call one of 100 profiled
/// methods; 1,000 more call a method of the same name that is not profiled, so that a name alone decides nothing.
/// </summary>
internal static class SyntheticProject
{
    public const int FileCount = 2_000;
    public const int InvocationsPerFile = 50;

    /// <summary>Every twentieth file declares a profiled method, every fourth one calls two.</summary>
    public const int FilesPerDeclaration = 20;
    public const int FilesPerCaller = 4;

    private const int MethodsPerFile = 10;

    public static string PathOf(int file) => $"Area{file / 100:00}/Service{file:0000}.cs";

    /// <summary>The same in small, and without anything profiled, if need be.</summary>
    public static SourceProject Create(int files = FileCount, bool isProfiled = true) => new()
    {
        AssemblyName = "Synthetic",
        Files = [.. Enumerable.Range(0, files).Select(file => (PathOf(file), Text(file, files, isProfiled)))],
    };

    private static string Text(int file, int files, bool isProfiled)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text;

            namespace Synthetic.Area{{file / 100:00}}
            {
                public sealed class Service{{file:0000}}
                {
                    private readonly Dictionary<string, int> _counts = new Dictionary<string, int>();

            """);
        for (int method = 0; method < MethodsPerFile; method++)
            text.Append(Method(file, method, files));

        text.Append(CultureInfo.InvariantCulture, $$"""
                    {{(isProfiled && file % FilesPerDeclaration == 0 ? "[PerfGen.Profile]" : "// Of the same name, and not measured.")}}
                    public int Place{{file / FilesPerDeclaration:00}}(int quantity) => quantity + _counts.Count;
                }
            }

            """);
        return text.ToString();
    }

    /// <summary>Five invocations: three of the framework, with lambdas in every fifth method; one more; and one of another service, or of this one.</summary>
    private static string Method(int file, int method, int files)
    {
        // A caller calls two profiled methods and two of the same name; the rest of the files only call each other.
        string elsewhere = file % FilesPerCaller == 1 && method < 2
            ? $"new Area{Declaring(file, method, files) / 100:00}.Service{Declaring(file, method, files):0000}().Place{Declaring(file, method, files) / FilesPerDeclaration:00}(total)"
            : file % FilesPerCaller == 1 && method < 4
                ? $"Place{file / FilesPerDeclaration:00}(total)"
                : $"Math.Max(total, {method})";
        string total = method % 5 == 0
            ? $"values.Where(value => value > {method}).Select(value => value * 2).Sum()"
            : "string.IsNullOrEmpty(key) || !_counts.TryGetValue(key, out int seen) ? 0 : Math.Min(seen, values.Count)";
        return $$"""
                    public int Compute{{method}}(string key, IReadOnlyList<int> values)
                    {
                        int total = {{total}};
                        if (key.Length > {{method}} && total % 7 != 3)
                        {
                            var line = new StringBuilder(key);
                            for (int i = 0; i < values.Count; i++)
                                total += values[i] ^ (i << 2);
                            line.Append(total);
                            _counts[key] = total + line.Length;
                        }

                        string label = total > 100 ? $"{key}-{total}" : key;
                        return label.Length + {{elsewhere}};
                    }


            """;
    }

    /// <summary>The file whose profiled method is called from here: spread over all of them.</summary>
    private static int Declaring(int file, int method, int files) => (file * 7 + method * 31) % (files / FilesPerDeclaration) * FilesPerDeclaration;
}
