using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;

namespace PerfGen.Build.Tests;

/// <summary>An assembly with one of everything, compiled by the generator once for all tests, and what its manifest says.</summary>
internal static class Shop
{
    public const string Orders = """
        using System;
        using System.Linq;
        using PerfGen;

        [assembly: ProfileCalls(typeof(System.IO.File), "Exists", Callers = true)]

        namespace Shop;

        public enum Region { Eu, Us }

        public partial class Orders
        {
            [Profile, Threshold(P95Ms = 50, MaxErrorRate = 0.01), Threshold(MaxMs = 1000, Severity = Severity.Critical)]
            public void Place(int item, [ProfileLabel] Region region, [ProfileLabel(MaxValues = 9)] string means)
            {
                Charge(item);
                using (Profiler.Scope("</script><img src=x onerror=alert(1)>"))
                    Print("placed");
            }

            [Profile(Callers = true)] private void Print(string text) { _ = System.IO.File.Exists(text); }

            [Profile] public partial void Charge(int amount);

            private void ChargeCore(int amount) => Print("charged");

            [Profile] public static T Same<T>(T value) => value;

            public int[] All()
            {
                Place(1, Region.Eu, "card");
                Place(2, Region.Us, "cash");
                return new[] { 1, 2 }.Select(Same).ToArray();
            }

            private class Hidden { [Profile] public void Work() { } public void Go() => Work(); }
        }
        """;

    private static readonly Lazy<Manifest> _manifest = new(static () => Read(Compile(SourceProject.Of(Orders) with { AssemblyName = "Shop" }))!);

    public static Manifest Manifest => _manifest.Value;

    /// <summary>The bytes of the assembly that a project compiles to.</summary>
    public static byte[] Compile(SourceProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = run.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return image.ToArray();
    }

    /// <summary>The manifest in an assembly, read from a file as the build does.</summary>
    public static Manifest? Read(byte[] assembly) => InFile(assembly, ManifestReader.Read);

    public static T InFile<T>(byte[] content, Func<string, T> read)
    {
        string path = Path.Combine(Path.GetTempPath(), $"perfgen ä {Guid.NewGuid():N}.dll");
        try
        {
            File.WriteAllBytes(path, content);
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
