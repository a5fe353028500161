using PerfGen.Build.Reading;

namespace PerfGen.Cli.Manifests;

/// <summary>An assembly that was named.</summary>
internal static class AssemblyFile
{
    public static bool IsNamed(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    /// <exception cref="CommandException">It is not there, is no assembly, or holds no manifest that can be read.</exception>
    public static FoundManifest Read(string path)
    {
        if (!File.Exists(path))
            throw CommandException.Input($"'{path}' does not exist; name an assembly that was built with PerfGen, or a folder with some.");
        try
        {
            AssemblyParts parts = AssemblyParts.Read(path);
            return ManifestReader.Read(parts, path) is { } manifest
                ? new FoundManifest(path, parts, manifest)
                : throw CommandException.Input($"'{path}' holds no PerfGen manifest; build it with a reference to the PerfGen package, PerfGenEnabled=true and something that carries [Profile].");
        }
        catch (ManifestException error)
        {
            throw CommandException.Input(error.Message);
        }
    }
}
