using Microsoft.CodeAnalysis;

namespace PerfGen.Cli.Tests.Data;

/// <summary>A library and a program that calls it, as the compiler and the generator make them, once for all tests.</summary>
internal static class Solution
{
    private const string ShopSource = """
        using PerfGen;

        namespace Shop;

        public static class Till
        {
            [Profile, Threshold(P95Ms = 50, MaxErrorRate = 0.01, Severity = Severity.Critical)]
            public static void Add(int item) { }

            [Profile] public static int Total() { Add(1); return 0; }
        }
        """;

    private const string WebSource = """
        using System;
        using PerfGen;

        namespace Shop.Web;

        public static class Pages
        {
            [Threshold(MaxMs = 1000)] public static void Cart(int item) { Till.Add(item); Action<int> later = Till.Add; later(item); }

            public static void Home() { Cart(1); Cart(2); }
        }
        """;

    private static readonly Lazy<byte[]> _shop = new(static () => Emit(SourceProject.Of(ShopSource) with { AssemblyName = "Shop" }));

    private static readonly Lazy<byte[]> _web = new(static () => Emit(SourceProject.Of(WebSource) with
    {
        AssemblyName = "Shop.Web",
        References = ReferenceAssemblies.WithPerfGen.Add(MetadataReference.CreateFromImage(Shop)),
    }));

    private static readonly Lazy<byte[]> _plain = new(static () => Emit(SourceProject.Of("public class Plain { }") with { AssemblyName = "Plain" }));

    public static byte[] Shop => _shop.Value;

    public static byte[] Web => _web.Value;

    /// <summary>One that profiles nothing.</summary>
    public static byte[] Plain => _plain.Value;

    /// <summary>One with a manifest of one's own.</summary>
    public static byte[] WithManifest(string json) =>
        Emit(SourceProject.Of($"[assembly: System.Reflection.AssemblyMetadata(\"PerfGen.Manifest\", @\"{json.Replace("\"", "\"\"", StringComparison.Ordinal)}\")] public class Later {{ }}") with { AssemblyName = "Later" });

    /// <summary>The library, built again with another call.</summary>
    public static byte[] ShopOfAnotherBuild() =>
        Emit(SourceProject.Of(ShopSource.Replace("Add(1); return", "Add(1); Add(2); return", StringComparison.Ordinal)) with { AssemblyName = "Shop" });

    /// <summary>What projects that refer to the library compile against.</summary>
    public static byte[] ShopReference() => Emit(SourceProject.Of(ShopSource) with { AssemblyName = "Shop" }, metadataOnly: true);

    private static byte[] Emit(SourceProject project, bool metadataOnly = false)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = GeneratorRun.Of(project).Compilation.Emit(
            image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: metadataOnly, includePrivateMembers: !metadataOnly));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return image.ToArray();
    }
}
