using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PerfGen.Compiling;

namespace PerfGen.Benchmarks.Generating;

/// <summary>This repository's generator, analyzers and first sample, as one program: ordinary code, with a handful of profiled methods.</summary>
internal static class RepositoryProject
{
    private static readonly string[] _folders = ["generators/Shared", "generators/PerfGen.Generators", "analyzers/PerfGen.Analyzers", "samples/Quickstart"];

    /// <summary>What the framework of today has itself.</summary>
    private static readonly string[] _polyfills = ["SystemIndex.cs", "IsExternalInit.cs"];

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static SourceProject Read()
    {
        string root = Root();
        return new SourceProject
        {
            AssemblyName = "Repository",
            References =
            [
                .. ReferenceAssemblies.WithPerfGen,
                MetadataReference.CreateFromFile(typeof(Microsoft.CodeAnalysis.Compilation).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.Location),
            ],
            Files =
            [
                ("Usings.cs", Usings),
                .. _folders
                    .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
                    .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                    .Where(static path => !_polyfills.Contains(Path.GetFileName(path)))
                    .Order(StringComparer.Ordinal)
                    .Select(path => (Path.GetRelativePath(root, path), File.ReadAllText(path))),
            ],
        };
    }

    /// <summary>Benchmarks run from a copy of their assembly elsewhere, but below the repository all the same.</summary>
    private static string Root([CallerFilePath] string thisFile = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, Environment.CurrentDirectory, Path.GetDirectoryName(thisFile)!])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "PerfGen.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository's sources are not above this benchmark: run it from a clone.");
    }
}
